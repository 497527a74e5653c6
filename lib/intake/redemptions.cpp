#include "intake/closed.hpp"
#include "intake/reading.hpp"
#include "intake/rows.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

Parsed<model::Points> positive_points(std::string_view cell) {
  const auto points = model::parse_points(key_text(unguarded(cell)));
  if (points && points->milli > 0) return *points;
  return Problem{"bad-value", words::say("“{}” is not a positive number of points", shown(cell)),
                 words::say("Write digits, with at most three decimals.")};
}

Parsed<std::int64_t> positive_count(std::string_view cell) {
  auto parsed = count(cell);
  const auto* number = std::get_if<std::int64_t>(&parsed);
  if (number == nullptr || *number > 0) return parsed;
  return Problem{"bad-value", words::say("“{}” is not at least 1", shown(cell)), words::say("Correct the number.")};
}

std::string who(const RowReader& in, std::string_view id) {
  return in.refused() ? std::string() : who_text(in.row().get(id));
}

// Each kind needs its columns: an item's points come from the catalogue, a grant has no giver, an opening balance rests
// on a document.
void demand_by_kind(RowReader& in, const std::string& kind) {
  if (kind == "item") in.demand("item");
  if (kind == "grant" || kind == "gift") in.demand("to");
  if (kind == "opening") in.demand("document");
  // Whose an opening balance is may stand under 人员 or, as for a grant, under 受赠人.
  if (kind != "grant" && (kind != "opening" || in.row().get("to").empty())) in.demand("person");
  if (kind != "item") in.demand("points");
}

RedemptionRow read_redemption(RowReader& in, const Lexicon& lexicon, model::Day today) {
  RedemptionRow redemption;
  redemption.row = in.row().number();
  redemption.place = in.row().place();
  redemption.ref = in.kept("ref", Change::code, ref).value_or("");
  in.demand("day");
  const auto parsed = in.value("day", [&](std::string_view cell) { return day(cell, today, "future-day"); });
  redemption.day = parsed.value_or(model::Day{});
  in.demand("kind");
  redemption.kind = in.word("kind", redemption_kinds()).value_or("");
  redemption.person = who(in, "person");
  redemption.to = who(in, "to");
  redemption.scheme = in.word("scheme", lexicon.schemes, "unknown-scheme").value_or("");
  redemption.item = in.word("item", lexicon.items, "unknown-item").value_or("");
  redemption.quantity = in.value("quantity", positive_count);
  redemption.points = in.value("points", positive_points);
  redemption.document = in.text("document").value_or("");
  demand_by_kind(in, redemption.kind);
  if (redemption.kind == "gift" && redemption.person == redemption.to)
    in.refuse("to", {"person-twice", words::say("“{}” gives to themselves", shown(redemption.to)),
                     words::say("Name somebody else.")});
  return redemption;
}

}  // namespace

void read_redemptions(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<RedemptionRow>& rows,
                      std::vector<Refused>& refused) {
  demand_column(table, {"day"});
  demand_column(table, {"kind"});
  demand_column(table, {"person", "to"});
  table.each([&](const Row& row) {
    RowReader in(row, "ref");
    auto redemption = read_redemption(in, lexicon, today);
    if (!in.settle(refused)) rows.push_back(std::move(redemption));
  });
}

void read_pairs(const Table& table, std::vector<PairRow>& rows, std::vector<Refused>& refused) {
  demand_column(table, {"elder"});
  demand_column(table, {"volunteer"});
  table.each([&](const Row& row) {
    RowReader in(row, "elder");
    PairRow pair;
    pair.row = row.number();
    pair.place = row.place();
    in.demand("elder");
    in.demand("volunteer");
    pair.elder = who(in, "elder");
    pair.volunteer = who(in, "volunteer");
    pair.proximity = in.text("proximity").value_or("");
    pair.why = in.text("why").value_or("");
    pair.kind = in.text("kind").value_or("");
    pair.under = in.text("under").value_or("");
    if (!in.settle(refused)) rows.push_back(std::move(pair));
  });
}

}  // namespace intake
