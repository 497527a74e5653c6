#include "desk/person_cards.hpp"

#include <algorithm>
#include <functional>

namespace desk {
namespace {

std::int32_t number_of(const std::string& day, model::Day otherwise) { return model::Day::parse(day).value_or(otherwise).number; }

PersonCard card_of(Counter& counter, const store::Member& m) {
  PersonCard card;
  card.member = &m;
  card.person = m.latest.person;
  card.community = m.latest.community;
  card.joined = number_of(m.latest.joined, model::Day::far_past());
  card.ended = number_of(m.latest.ended, model::Day::far_future());
  const auto born = counter.born(m);
  card.born = born ? born->number : PersonCard::unknown_birth;
  card.volunteer = m.latest.volunteer;
  card.elder = m.latest.elder;
  card.guarded = m.latest.guarded;
  card.overridden = m.latest.overridden;
  card.has_kin = !m.latest.kin.empty();
  card.simple = m.history.size() == 1 && m.stays.size() == 1 && m.kept == 0;
  card.length = static_cast<std::uint8_t>(m.latest.code.size());
  std::copy(m.latest.code.begin(), m.latest.code.end(), card.code);
  return card;
}

}  // namespace

PersonCards::PersonCards(Counter& counter) {
  counter.load_all_births();
  const auto& all = counter.people().all();
  std::size_t size = 64;
  while (size < all.size() * 2) size *= 2;
  slots_.assign(size, 0);
  cards_.reserve(all.size());
  for (const auto& m : all) {
    if (m.latest.code.size() > sizeof PersonCard::code) continue;
    cards_.push_back(card_of(counter, m));
    slots_[slot_of(m.latest.code)] = static_cast<std::uint32_t>(cards_.size());
  }
}

std::size_t PersonCards::slot_of(std::string_view code) const {
  std::size_t slot = std::hash<std::string_view>{}(code) & (slots_.size() - 1);
  while (slots_[slot] != 0 && cards_[slots_[slot] - 1].text() != code) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

const PersonCard* PersonCards::find(std::string_view code) const {
  const std::uint32_t n = slots_[slot_of(code)];
  return n == 0 ? nullptr : &cards_[n - 1];
}

}  // namespace desk
