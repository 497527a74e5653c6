#include "desk/disclosure.hpp"

#include <algorithm>

#include "desk/dossier_parts.hpp"
#include "desk/evidence_prove.hpp"
#include "desk/report_parts.hpp"
#include "desk/titles.hpp"
#include "seal/opening.hpp"
#include "store/boxes.hpp"
#include "store/query.hpp"
#include "store/verify.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

using No = std::optional<Refusal>;

std::string fields_listed(const std::vector<std::pair<std::string, std::string>>& commitments) {
  std::string out;
  for (const auto& [field, commitment] : commitments) out += (out.empty() ? "" : std::string(tr(", "))) + field;
  return out;
}

// Latest revision of a ref, whatever it is of; -1 = none.
EntryId entry_of_ref(const store::Ledger& ledger, const std::string& ref) {
  store::Query row(ledger,
                   "SELECT id FROM (SELECT id, revision FROM service_now WHERE ref = :ref UNION ALL SELECT id, revision FROM record_now "
                   "WHERE ref = :ref UNION ALL SELECT id, 1 FROM redemption_now WHERE ref = :ref UNION ALL SELECT id, 1 FROM request "
                   "WHERE ref = :ref) ORDER BY revision DESC LIMIT 1");
  row.bind(":ref", ref);
  return row.step() ? row.integer(0) : -1;
}

class Discloser {
 public:
  Discloser(Counter& counter, const DisclosureWish& wish) : counter_(counter), wish_(wish) {}

  No test() {
    if (auto no = counter_.may("audit", 0)) return no;
    if (wish_.to.empty() || wish_.reason.empty())
      return Refusal{"missing-value", {}, std::string(tr("to whom and why is missing")), std::string(tr("give --to NAME and --reason TEXT"))};
    if (auto no = find()) return no;
    opening_.field = wish_.field;
    if (auto no = prove_entry(counter_.ledger(), subject_.name, entry_, proof_)) return no;
    auto receipt = seal::parse_receipt(proof_);
    model::ensure(receipt.has_value(), "a receipt that cannot be read");
    opening_.receipt = std::move(*receipt);
    return open();
  }

  std::string write() {
    counter_.writer().add(store::Disclosure{entry_, wish_.field}, {{"to", wish_.to}, {"reason", wish_.reason}});
    counter_.commit();
    return counter_.trying() ? "" : seal::write_opening(opening_);
  }

 private:
  No find() {
    if (wish_.person.empty()) {
      entry_ = entry_of_ref(counter_.ledger(), wish_.ref);
      if (entry_ < 0)
        return Refusal{"unknown-ref", {}, say("there is no service, redemption, record or request {}", wish_.ref),
                       std::string(tr("see carebank log list")), wish_.ref};
    } else {
      const auto found = counter_.find(wish_.person);
      if (found.refusal) return found.refusal;
      entry_ = found.member->revision;
    }
    subject_ = subject_of(counter_, entry_);
    return std::nullopt;
  }

  No open() {
    const auto known = seal::commitments_in(opening_.receipt.leaf);
    if (std::none_of(known.begin(), known.end(), [&](const auto& one) { return one.first == wish_.field; }))
      return Refusal{"unknown-field", {}, say("{} holds no private value {}", subject_.name, field_title(wish_.field)),
                     known.empty() ? std::string(tr("it holds none at all")) : say("it holds: {}", fields_listed(known)), subject_.name};
    const auto fields = counter_.vault().fields(subject_.kind.c_str(), subject_.owner, entry_).value_or(std::vector<seal::BoxField>{});
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.name == wish_.field; });
    if (field == fields.end())
      return Refusal{"value-erased", {}, say("{} of {} is in the ledger no more: it was erased, or did not come back with a restored export", field_title(wish_.field), subject_.name),
                     std::string(tr("its commitment stays; nobody can open it")), subject_.name};
    opening_.salt = field->salt;
    opening_.value = field->value;
    return std::nullopt;
  }

  Counter& counter_;
  const DisclosureWish& wish_;
  EntryId entry_ = -1;
  Subject subject_;
  std::string proof_;
  seal::Opening opening_;
};

void add_people(const store::Ledger& ledger, const char* sql, EntryId entry, std::vector<EntryId>& people) {
  store::Query row(ledger, sql);
  row.bind(":id", entry);
  while (row.step())
    if (row.integer(0) != 0) people.push_back(row.integer(0));
}

// to and reason.
std::pair<std::string, std::string> told_of(Counter& counter, EntryId disclosure) {
  const auto values = counter.vault().open(store::Disclosure::kind, disclosure);
  return {store::value_of(values, "to"), store::value_of(values, "reason")};
}

// A person is known by the code, everything else by the ref.
OpeningCheck held(const seal::Opening& opening) {
  const auto line = [&](const char* name) { return seal::leaf_line(opening.receipt.leaf, name).value_or(""); };
  const std::string kind = line("kind"), name = line(kind == store::Person::kind ? "code" : "ref");
  const auto revision = model::parse_count(line("revision"));
  std::string whose = name.empty() ? kind_title(kind) : say("{} {}", kind_title(kind), name);
  if (revision) whose = say("{}, revision {}", whose, *revision);
  const auto index = static_cast<std::int64_t>(opening.receipt.index);
  return {say("entry {}, {}, {}: {}", index, whose, field_title(opening.field), opening.value), "", true,
          {index, kind, name, opening.field, opening.value, revision}};
}

// Where somebody must have a duty to read about it.
bool may_see(const Counter& counter, const Subject& subject) {
  if (subject.people.empty()) return !counter.may(any_duty, subject.org);
  return std::any_of(subject.people.begin(), subject.people.end(), [&](EntryId id) {
    const auto* member = counter.people().by_id(id);
    return member != nullptr && !counter.may(any_duty, member->latest.community);
  });
}

}  // namespace

Subject subject_of(const Counter& counter, EntryId entry) {
  const auto& ledger = counter.ledger();
  Subject subject;
  store::Query row(ledger,
                   "SELECT 'person', code, person, community FROM person WHERE id = :id UNION ALL SELECT 'service', ref, id, org FROM service "
                   "WHERE id = :id UNION ALL SELECT 'record', ref, id, org FROM record WHERE id = :id UNION ALL SELECT 'redemption', ref, id, 0 "
                   "FROM redemption WHERE id = :id UNION ALL SELECT 'request', ref, id, 0 FROM request WHERE id = :id");
  row.bind(":id", entry);
  if (!row.step()) return subject;
  subject.kind = row.text(0);
  subject.name = row.text(1);
  subject.owner = row.integer(2);
  subject.org = row.integer(3);
  add_people(ledger,
             "SELECT person FROM person WHERE id = :id UNION SELECT person FROM attendance WHERE service = :id UNION SELECT person FROM redemption "
             "WHERE id = :id UNION SELECT other FROM redemption WHERE id = :id UNION SELECT elder FROM request WHERE id = :id UNION SELECT p.person "
             "FROM record r JOIN person p ON r.people LIKE '%;' || p.person || ';%' WHERE r.id = :id",
             entry, subject.people);
  return subject;
}

Disclosed disclose(Counter& counter, const DisclosureWish& wish) {
  counter.begin();
  Discloser discloser(counter, wish);
  Disclosed out;
  out.refusal = discloser.test();
  if (!out.refusal) out.text = discloser.write();
  return out;
}

model::Sheet disclosures(Counter& counter, EntryId person) {
  model::Sheet sheet{std::string(tr("Private values shown to outsiders")),
                     {column("index", words::mark("entry"), true), column("day", words::mark("day")), column("by", words::mark("shown by")),
                      column("entry", words::mark("of the entry"), true), column("about", words::mark("about")),
                      column("field", words::mark("field")), column("to", words::mark("shown to")), column("reason", words::mark("reason"))},
                     {},
                     {}};
  std::int64_t elsewhere = 0;
  store::Query row(counter.ledger(), "SELECT d.id, e.day, e.by, d.entry, d.field FROM disclosure d JOIN entry e ON e.id = d.id ORDER BY d.id");
  while (row.step()) {
    const Subject subject = subject_of(counter, row.integer(3));
    const auto names = [&](EntryId id) { return counter.kept_of(id) == person; };
    if (person != 0 && std::none_of(subject.people.begin(), subject.people.end(), names)) continue;
    if (person == 0 && !may_see(counter, subject)) {
      ++elsewhere;
      continue;
    }
    const auto [to, reason] = told_of(counter, row.integer(0));
    sheet.rows.push_back({row.integer(0), row.text(1), counter.people().code_of(row.integer(2)), row.integer(3), subject.name,
                          model::Named{row.text(4), field_title(row.text(4))}, to, reason});
  }
  if (elsewhere > 0) sheet.notes.push_back(say("{} more, about people for whom you have no duty", elsewhere));
  return sheet;
}

OpeningCheck check_disclosure(std::string_view text, const seal::VerifierKey& log) {
  const auto opening = seal::parse_opening(text);
  if (!opening) return {std::string(tr("this is no opened value, or the file was changed")), std::string(tr("give a file that carebank audit open wrote, as it is")), false};
  switch (seal::check_opening(*opening, log)) {
    case seal::OpeningState::unsigned_by_log:
      return {std::string(tr("the checkpoint in it is not signed by this log's key")), std::string(tr("compare the key of --log with that of the log's keeper")), false};
    case seal::OpeningState::not_in_tree:
      return {std::string(tr("the record does not lie in the log that was signed")), std::string(tr("ask for the value again, and keep both files")), false};
    case seal::OpeningState::not_committed:
      return {std::string(tr("the value is not the one that the record was sealed with")), std::string(tr("ask for the value again, and keep both files")), false};
    case seal::OpeningState::holds:
      break;
  }
  return held(*opening);
}

}  // namespace desk
