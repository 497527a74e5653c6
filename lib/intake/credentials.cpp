// Tables of credentials: who holds what from when to when.
#include <array>

#include "intake/reading.hpp"
#include "intake/rows.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

const std::vector<Known> credentials = {
    {"credential", {"资质", "凭据类型", "凭据", "资质类型", "资质种类"}},
    {"person", {"人员", "持有人", "被保险人", "志愿者", "姓名"}, Known::Use::identity},
    {"code", {"编号", "人员编号", "志愿者编号", "老人编号"}, Known::Use::identity},
    {"name", {"名称", "主题", "资质名称", "凭据名称", "培训主题"}},
    {"number", {"证号", "保单号", "凭据编号", "证书编号", "证件号", "注册号"}},
    {"issuer", {"发放单位", "发证单位", "颁发单位", "承保单位", "举办单位"}},
    {"from", {"生效日期", "起始日期", "发放日期", "取得日期", "有效期起"}},
    {"to", {"失效日期", "截止日期", "到期日期", "有效期至", "有效期止"}},
    {"sum", {"保额(元)", "保额", "保险金额(元)", "保险金额"}},
    {"org", {"单位", "所属单位", "保障单位"}, Known::Use::identity},
    {"note", {"备注", "说明"}, Known::Use::prose},
};

std::string kind_of(const std::string& id) { return id.substr(0, id.find(':')); }

// Kinds whose names no list can hold: topics, professions, classes and employers.
bool open_kind(const std::string& kind) {
  static constexpr std::array open{"training", "qualification", "membership", "employment"};
  for (const char* one : open)
    if (kind == one) return true;
  return false;
}

// What the name beside a bare kind makes of it: a credential of the pack, or one with a name of its own. For the kinds
// that have but one (a policy's product, a declaration's form) the name stays a description.
Parsed<std::string> named(const std::string& kind, const std::string& name, const model::Vocabulary& known) {
  for (const auto& spelling : {kind + ":" + name, name}) {
    const auto* term = known.find(spelling);
    if (term != nullptr && kind_of(term->id) == kind) return term->id;
  }
  if (open_kind(kind)) return kind + ":" + name;
  if (kind == "registration" || kind == "consent") return unknown_word("unknown-credential", name, known);
  return kind;
}

// An id, a name or an alias of the pack; or kind:name where the kind is open.
Parsed<std::string> credential(std::string_view cell, const model::Vocabulary& known) {
  const std::string text = key_text(cell);
  if (const auto* term = known.find(text)) return term->id;
  const auto colon = text.find(':');
  if (colon != std::string::npos && colon + 1 < text.size() && open_kind(kind_of(text))) return text;
  return unknown_word("unknown-credential", cell, known);
}

void read_what(RowReader& in, const model::Vocabulary& known, CredentialRow& out) {
  in.demand("credential");
  out.credential = in.value("credential", [&](std::string_view cell) { return credential(cell, known); }).value_or("");
  out.title = in.text("name").value_or("");
  if (out.credential.find(':') != std::string::npos) return;
  const auto id = in.value("name", [&](std::string_view cell) { return named(out.credential, free_text(cell), known); });
  if (!id || *id == out.credential) return;
  out.credential = *id;
  out.title.clear();  // the id says it
}

CredentialRow read_credential(RowReader& in, const Lexicon& lexicon, model::Day today) {
  CredentialRow out;
  out.row = in.row().number();
  out.place = in.row().place();
  const std::string_view person = in.row().get("person");
  out.person = who_text(person.empty() ? in.row().get("code") : person);
  out.org = in.text("org").value_or("");
  if (out.person.empty() && out.org.empty()) in.demand(in.row().table().has_column("person") ? "person" : "code");
  read_what(in, lexicon.credentials, out);
  in.demand("from");
  const auto plain_day = [&](std::string_view cell) { return day(cell, today); };
  out.from = in.value("from", plain_day).value_or(model::Day{});
  out.to = in.value("to", plain_day);
  if (out.to && *out.to < out.from)
    in.refuse("to", {"values-disagree", words::say("it ends on {}, before it begins on {}", out.to->iso(), out.from.iso()),
                     words::say("Correct one of the two days.")});
  out.sum_yuan = in.value("sum", count).value_or(0);
  out.number = in.text("number").value_or("");
  out.issuer = in.text("issuer").value_or("");
  out.note = in.text("note").value_or("");
  return out;
}

}  // namespace

std::vector<Known> credential_headers() { return credentials; }

bool is_credential_table(const Table& table) {
  return table.every_sheet([](const auto& has) { return has("credential") && !has("role"); });
}

void read_credentials(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<CredentialRow>& rows,
                      std::vector<Refused>& refused) {
  demand_column(table, {"credential"});
  demand_column(table, {"person", "code", "org"});
  demand_column(table, {"from"});
  table.each([&](const Row& row) {
    RowReader in(row, row.table().has_column("person") ? "person" : "code");
    auto credential = read_credential(in, lexicon, today);
    if (!in.settle(refused)) rows.push_back(std::move(credential));
  });
}

}  // namespace intake
