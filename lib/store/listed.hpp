// Facts whose columns are said once, in their order: the same list writes the row, encodes the leaf and reads the row
// back. Another such fact is a struct here, its table in schema/, and its name in `each_listed`.
#pragma once

#include <string>

#include "store/facts.hpp"

namespace store {

// A fact with a list of columns. `table` is where it lies; `sealed` says whether it has a column `private`.
template <class Fact>
concept Listed = requires { Fact::sealed; };

struct Credential {
  static constexpr const char* kind = "credential";
  static constexpr const char* table = "credential";
  static constexpr bool sealed = true;
  EntryId person = 0, org = 0;  // person 0: everybody within `org`
  std::string credential, from_day, to_day;
  std::int64_t sum_yuan = 0;
  EntryId batch = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("person", f.person), visit("org", f.org), visit("credential", f.credential), visit("from_day", f.from_day);
    visit("to_day", f.to_day), visit("sum_yuan", f.sum_yuan), visit("batch", f.batch);
  }
};
struct CredentialEnd {
  static constexpr const char* kind = "credential-end";
  static constexpr const char* table = "credential_end";
  static constexpr bool sealed = true;
  EntryId credential = 0;
  std::string day;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("credential", f.credential), visit("day", f.day);
  }
};
struct Record {
  static constexpr const char* kind = "record";
  static constexpr const char* table = "record";
  static constexpr bool sealed = true;
  EntryId record = 0;  // 0: a new one
  std::string ref;
  std::int64_t revision = 1;
  std::string type, day, to_day, topic, form, level, mode, audience, provider, source, channel, festival, category,
      programme, project;
  EntryId org = 0, parent = 0;
  std::int64_t minutes = 0, headcount = 0, quantity = 0, amount_fen = 0, score = 0;
  std::string people;  // ;id;id;
  EntryId batch = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("record", f.record), visit("ref", f.ref), visit("revision", f.revision), visit("kind", f.type);
    visit("day", f.day), visit("to_day", f.to_day), visit("topic", f.topic), visit("form", f.form);
    visit("level", f.level), visit("mode", f.mode), visit("audience", f.audience), visit("provider", f.provider);
    visit("source", f.source), visit("channel", f.channel), visit("festival", f.festival);
    visit("category", f.category), visit("programme", f.programme), visit("project", f.project), visit("org", f.org);
    visit("parent", f.parent), visit("minutes", f.minutes), visit("headcount", f.headcount);
    visit("quantity", f.quantity), visit("amount_fen", f.amount_fen), visit("score", f.score);
    visit("people", f.people), visit("batch", f.batch);
  }
};
struct RecordClose {
  static constexpr const char* kind = "record-close";
  static constexpr const char* table = "record_close";
  static constexpr bool sealed = true;
  EntryId record = 0;
  std::string day, outcome;
  EntryId service = 0, batch = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("record", f.record), visit("day", f.day), visit("outcome", f.outcome), visit("service", f.service);
    visit("batch", f.batch);
  }
};
struct PairFact {
  static constexpr const char* kind = "pair-fact";
  static constexpr const char* table = "pair_fact";
  static constexpr bool sealed = true;
  EntryId pair = 0;
  std::string fact, day;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("pair", f.pair), visit("fact", f.fact), visit("day", f.day);
  }
};
struct Request {
  static constexpr const char* kind = "request";
  static constexpr const char* table = "request";
  static constexpr bool sealed = true;
  std::string ref;
  EntryId elder = 0;
  std::string category, programme;
  std::int64_t minutes = 0;
  std::string day, wanted;
  EntryId redemption = 0;
  bool published = false;
  EntryId batch = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("ref", f.ref), visit("elder", f.elder), visit("category", f.category), visit("programme", f.programme);
    visit("minutes", f.minutes), visit("day", f.day), visit("wanted", f.wanted), visit("redemption", f.redemption);
    visit("published", f.published), visit("batch", f.batch);
  }
};
struct RequestAct {
  static constexpr const char* kind = "request-act";
  static constexpr const char* table = "request_act";
  static constexpr bool sealed = true;
  EntryId request = 0;
  std::string what;
  EntryId volunteer = 0, service = 0;
  std::int64_t score = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("request", f.request), visit("what", f.what), visit("volunteer", f.volunteer), visit("service", f.service);
    visit("score", f.score);
  }
};
struct Closure {
  static constexpr const char* kind = "closure";
  static constexpr const char* table = "closure";
  static constexpr bool sealed = true;
  EntryId person = 0;
  std::string scheme, fate;
  EntryId heir = 0;
  std::int64_t points_milli = 0;
  std::string day;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("person", f.person), visit("scheme", f.scheme), visit("fate", f.fate), visit("heir", f.heir);
    visit("points_milli", f.points_milli), visit("day", f.day);
  }
};
struct Expiry {
  static constexpr const char* kind = "expiry";
  static constexpr const char* table = "expiry";
  static constexpr bool sealed = false;
  EntryId person = 0;
  std::string scheme;
  std::int64_t points_milli = 0;
  std::string until;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("person", f.person), visit("scheme", f.scheme), visit("points_milli", f.points_milli), visit("until", f.until);
  }
};
struct Migration {
  static constexpr const char* kind = "migration";
  static constexpr const char* table = "migration";
  static constexpr bool sealed = true;
  EntryId batch = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("batch", f.batch);
  }
};
struct Upload {
  static constexpr const char* kind = "upload";
  static constexpr const char* table = "upload";
  static constexpr bool sealed = false;
  std::string platform;
  EntryId org = 0;  // of this one and what lies in it; 0 = of all
  EntryId from_entry = 0, to_entry = 0;
  std::int64_t services = 0, minutes = 0;
  std::string sha256;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("platform", f.platform), visit("org", f.org), visit("from_entry", f.from_entry), visit("to_entry", f.to_entry);
    visit("services", f.services), visit("minutes", f.minutes), visit("sha256", f.sha256);
  }
};
struct UploadReceipt {
  static constexpr const char* kind = "upload-receipt";
  static constexpr const char* table = "upload_receipt";
  static constexpr bool sealed = true;
  EntryId upload = 0;
  std::string day;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("upload", f.upload), visit("day", f.day);
  }
};
// A batch taken back: from here on its rows count for nothing (schema/003_undo.sql).
struct Undo {
  static constexpr const char* kind = "undo";
  static constexpr const char* table = "undo";
  static constexpr bool sealed = true;
  EntryId batch = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("batch", f.batch);
  }
};

// A person's data keys destroyed, those of the records about them too: the boxes are gone, the commitments stay. `sha256`
// is over the owners in the table `erased`, in their order, each as decimal with LF.
struct Erasure {
  static constexpr const char* kind = "erase";
  static constexpr const char* table = "erasure";
  static constexpr bool sealed = true;
  EntryId person = 0;
  std::int64_t epoch = 0, boxes = 0;
  std::string sha256;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("person", f.person), visit("epoch", f.epoch), visit("boxes", f.boxes), visit("sha256", f.sha256);
  }
};
// Every data key wrapped anew.
struct Rekey {
  static constexpr const char* kind = "rekey";
  static constexpr const char* table = "rekey";
  static constexpr bool sealed = false;
  std::int64_t epoch = 0, data_keys = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("epoch", f.epoch), visit("data_keys", f.data_keys);
  }
};
// One private value shown to somebody outside.
struct Disclosure {
  static constexpr const char* kind = "disclosure";
  static constexpr const char* table = "disclosure";
  static constexpr bool sealed = true;
  EntryId entry = 0;
  std::string field;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("entry", f.entry), visit("field", f.field);
  }
};
struct StaffKey {
  static constexpr const char* kind = "staff-key";
  static constexpr const char* table = "staff_key";
  static constexpr bool sealed = true;
  EntryId person = 0;
  std::string what, verifier;  // add or revoke; the verifier key as C2SP text
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("person", f.person), visit("what", f.what), visit("verifier", f.verifier);
  }
};
// By the key of that entry, over the entries from `first` up to and not with `until`.
struct Signature {
  static constexpr const char* kind = "signature";
  static constexpr const char* table = "signature";
  static constexpr bool sealed = false;
  EntryId staff_key = 0, first = 0, until = 0;
  std::string signature;  // base64
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("staff_key", f.staff_key), visit("first", f.first), visit("until", f.until), visit("signature", f.signature);
  }
};
// The entries from `first` up to and not with `until` were brought back from an export, without their boxes.
struct Restore {
  static constexpr const char* kind = "restore";
  static constexpr const char* table = "restore";
  static constexpr bool sealed = true;
  EntryId first = 0, until = 0;
  template <class Self, class Visit>
  static void columns(Self& f, Visit visit) {
    visit("first", f.first), visit("until", f.until);
  }
};

// Calls `visit` with an empty fact of every kind that is listed.
template <class Visit>
void each_listed(Visit visit) {
  visit(Credential{}), visit(CredentialEnd{}), visit(Record{}), visit(RecordClose{}), visit(PairFact{});
  visit(Request{}), visit(RequestAct{}), visit(Closure{}), visit(Expiry{}), visit(Migration{}), visit(Upload{});
  visit(UploadReceipt{}), visit(Undo{}), visit(Erasure{}), visit(Rekey{}), visit(Disclosure{}), visit(StaffKey{});
  visit(Signature{}), visit(Restore{});
}

// The columns of a listed fact after the id: "a, b, c".
template <Listed Fact>
std::string columns_of() {
  std::string out;
  Fact fact;
  Fact::columns(fact, [&](const char* name, const auto&) { out += (out.empty() ? "" : ", ") + std::string(name); });
  return out;
}

}  // namespace store
