#include "desk/evidence_export.hpp"

#include "desk/evidence.hpp"
#include "desk/new_folder.hpp"
#include "seal/bundle.hpp"
#include "seal/percent.hpp"
#include "store/cosignatures.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

constexpr std::string_view readme = R"(# 取证包 / Evidence pack

本文件夹是一本志愿服务台账的证据，任何人无需台账和密钥即可核验。其中没有姓名、电话、证件号码。
This folder is the evidence of a ledger of volunteer services. Anybody can check it, without the ledger and without its
key. No name, phone or ID number is in it.

| 文件 / file | 内容 / what it is |
|---|---|
| `tile/entries/...` | 台账的每一条记录（叶），每个文件 256 条：两字节长度（高位在前），然后是记录 / every entry (leaf), 256 a file: two bytes of length, high byte first, then the leaf (C2SP tlog-tiles) |
| `checkpoint` | 最新的签名检查点 / the latest signed head of the log |
| `checkpoints/N.checkpoint` | 保存的每一个检查点，N 为记录数 / every stored head, N entries each |
| `key` | 核验签名的公钥 / the public key that checks the signatures |
| `cosigners` | 见证人的公钥（可为空）/ public keys of witnesses, if any |
| `packs/N/...` | 第 N 条记录采用的规则包 / the rule pack that entry N adopted |
| `erased` | 依法删除个人信息的记录：删除条目、所有者 / whose private values were erased: entry of the erasure, owner |

## 核验 / To verify

    carebank audit verify --export .
    carebank audit verify --export . --trusted FOLDER

FOLDER 是您自己保存的检查点（`*.checkpoint`）。没有它，只能证明取证包自身一致。
FOLDER holds the checkpoints (`*.checkpoint`) that you kept yourself. Without them the pack is only consistent with itself.

不用本程序也可核验一条记录：取出记录的字节，存为 leaf，其散列为
One leaf can be checked without this program: with its bytes in a file called leaf, its hash is

    (printf '\0'; cat leaf) | sha256sum

各散列按 RFC 6962 组成一棵树，树根写在检查点第三行（base64）。
The hashes make a tree as RFC 6962 has it; its root is the third line of the checkpoint (base64).
)";

// Leaves as they come, into bundles.
class Bundles {
 public:
  Bundles(NewFolder& folder, std::int64_t size) : folder_(folder), size_(static_cast<std::uint64_t>(size)) {}

  void add(std::string_view leaf) {
    if (count_ == size_) return;
    seal::append_entry(bundle_, leaf);
    if (++count_ % seal::bundle_width != 0 && count_ != size_) return;
    const std::uint64_t first = (count_ - 1) / seal::bundle_width * seal::bundle_width;
    folder_.write(seal::bundle_path(first / seal::bundle_width, count_ - first), bundle_);
    bundle_.clear();
  }

 private:
  NewFolder& folder_;
  std::uint64_t size_, count_ = 0;
  std::string bundle_;
};

std::string file_name(std::string_view name) {
  constexpr auto plain = seal::plain_bytes("-_.~");
  std::string out;
  seal::percent_encode(out, name, plain);
  return out;
}

void write_packs(const store::Ledger& ledger, std::int64_t size, NewFolder& folder) {
  for (const auto& pack : store::packs(ledger)) {
    if (pack.id >= size) continue;
    std::size_t n = 0;
    for (const auto& [name, text] : pack.texts)
      folder.write("packs/" + std::to_string(pack.id) + "/" + std::to_string(n++) + "-" + file_name(name), text);
  }
}

std::size_t write_heads(const store::Ledger& ledger, std::int64_t size, NewFolder& folder) {
  const auto stored = store::checkpoints(ledger);
  for (const auto& checkpoint : stored) {
    const std::string note = store::cosigned_note(ledger, checkpoint.size);
    folder.write("checkpoints/" + std::to_string(checkpoint.size) + ".checkpoint", note);
    if (checkpoint.size == size) folder.write("checkpoint", note);
  }
  std::string cosigners;
  store::Query row(ledger, "SELECT DISTINCT verifier FROM cosignature ORDER BY verifier");
  while (row.step()) cosigners += row.text(0) + "\n";
  folder.write("cosigners", cosigners);
  folder.write("key", verifier_key(ledger) + "\n");
  return stored.size();
}

void write_erased(const store::Ledger& ledger, std::int64_t size, NewFolder& folder) {
  std::string lines;
  store::Query row(ledger, "SELECT erasure, owner FROM erased WHERE erasure < :size ORDER BY erasure, owner");
  row.bind(":size", size);
  while (row.step()) lines += std::to_string(row.integer(0)) + " " + std::to_string(row.integer(1)) + "\n";
  folder.write("erased", lines);
}

}  // namespace

Exported export_evidence(Counter& counter, const std::string& out) {
  Exported made;
  if (auto no = counter.may("audit", 0)) {
    made.refusal = std::move(no);
    return made;
  }
  const auto& ledger = counter.ledger();
  const auto stored = store::checkpoints(ledger);
  if (stored.empty()) {
    made.refusal = Refusal{"nothing-signed", {}, std::string(tr("nothing is signed yet, so there is nothing to take away")),
                           std::string(tr("sign the present state first, with carebank audit checkpoint"))};
    return made;
  }
  made.size = stored.back().size;
  NewFolder folder(out);
  Bundles bundles(folder, made.size);
  store::VerifyOptions options;
  options.leaf = [&](EntryId, std::string_view leaf) { bundles.add(leaf); };
  const auto verified = store::verify_log(ledger, options);
  made.newer = verified.size - made.size;
  if (!verified.damages.empty()) {
    made.refusal = Refusal{"ledger-damaged", {}, say("the ledger is damaged: {}", verified.damages.front().sentence),
                           std::string(tr("run carebank audit verify and restore the last backup"))};
    return made;
  }
  made.checkpoints = write_heads(ledger, made.size, folder);
  write_packs(ledger, made.size, folder);
  write_erased(ledger, made.size, folder);
  folder.write("README.md", readme);
  if (!counter.trying()) folder.keep();
  return made;
}

}  // namespace desk
