#include "fault_vfs.hpp"

#include <algorithm>
#include <cstring>

namespace faulty {
namespace {

using Kind = Change::Kind;

struct OpenFile {
  sqlite3_file base;
  Vfs* vfs;
  std::size_t file;
  bool folder_unsynced;  // a journal just made: its first sync is one of the folder too, as on unix
};

OpenFile& of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
Vfs& of(sqlite3_vfs* vfs) { return *static_cast<Vfs*>(vfs->pAppData); }

int error_of(Call call) {
  switch (call) {
    case Call::open: return SQLITE_CANTOPEN;
    case Call::remove: return SQLITE_IOERR_DELETE;
    case Call::access: return SQLITE_IOERR_ACCESS;
    case Call::read: return SQLITE_IOERR_READ;
    case Call::write: return SQLITE_IOERR_WRITE;
    case Call::truncate: return SQLITE_IOERR_TRUNCATE;
    case Call::sync: return SQLITE_IOERR_FSYNC;
    case Call::size: return SQLITE_IOERR_FSTAT;
    case Call::lock: return SQLITE_IOERR_LOCK;
    case Call::unlock: return SQLITE_IOERR_UNLOCK;
    case Call::reserved: return SQLITE_IOERR_CHECKRESERVEDLOCK;
  }
  return SQLITE_IOERR;
}

int close(sqlite3_file*) { return SQLITE_OK; }

int read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
  auto& open = of(file);
  if (const int error = open.vfs->fails(Call::read)) return error;
  const std::string& content = open.vfs->disk().content(open.file);
  const auto from = std::min(content.size(), static_cast<std::size_t>(offset)), wanted = static_cast<std::size_t>(amount);
  const auto there = std::min(content.size() - from, wanted);
  std::memcpy(out, content.data() + from, there);
  std::memset(static_cast<char*>(out) + there, 0, wanted - there);
  return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
  auto& open = of(file);
  const int error = open.vfs->fails(Call::write);
  // Of a write that fails half may be there.
  const auto size = static_cast<std::size_t>(error == 0 ? amount : amount / 2);
  open.vfs->change({Kind::write, open.file, {}, static_cast<std::uint64_t>(offset), {static_cast<const char*>(bytes), size}});
  return error;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  auto& open = of(file);
  if (const int error = open.vfs->fails(Call::truncate)) return error;
  open.vfs->change({Kind::truncate, open.file, {}, static_cast<std::uint64_t>(size), {}});
  return SQLITE_OK;
}

int sync(sqlite3_file* file, int) {
  auto& open = of(file);
  const int error = open.vfs->sync(open.file, open.folder_unsynced);
  if (error == 0) open.folder_unsynced = false;
  return error;
}

int size(sqlite3_file* file, sqlite3_int64* out) {
  auto& open = of(file);
  if (const int error = open.vfs->fails(Call::size)) return error;
  *out = static_cast<sqlite3_int64>(open.vfs->disk().content(open.file).size());
  return SQLITE_OK;
}

int lock(sqlite3_file* file, int) { return of(file).vfs->fails(Call::lock); }
int unlock(sqlite3_file* file, int) { return of(file).vfs->fails(Call::unlock); }

int check_reserved(sqlite3_file* file, int* out) {
  *out = 0;
  return of(file).vfs->fails(Call::reserved);
}

int control(sqlite3_file* file, int what, void* argument) {
  if (what != SQLITE_FCNTL_PRAGMA || !of(file).vfs->plan().pragmas_ignored) return SQLITE_NOTFOUND;
  const std::string name = static_cast<char**>(argument)[1];
  return name == "journal_mode" || name == "synchronous" ? SQLITE_OK : SQLITE_NOTFOUND;
}

int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

constexpr sqlite3_io_methods methods = [] {
  sqlite3_io_methods all{};
  all.iVersion = 1;
  all.xClose = close;
  all.xRead = read;
  all.xWrite = write;
  all.xTruncate = truncate;
  all.xSync = sync;
  all.xFileSize = size;
  all.xLock = lock;
  all.xUnlock = unlock;
  all.xCheckReservedLock = check_reserved;
  all.xFileControl = control;
  all.xSectorSize = sector_size;
  all.xDeviceCharacteristics = characteristics;
  return all;
}();

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  Vfs& on = of(vfs);
  if (const int error = on.fails(Call::open)) return error;
  const auto there = name == nullptr ? std::nullopt : on.disk().find(name);
  if (!there && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
  if (!there) on.change({Kind::create, 0, name == nullptr ? "" : name, 0, {}});
  const bool journal = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  auto& made = of(file);
  made.vfs = &on;
  made.file = there ? *there : on.disk().last();
  made.folder_unsynced = journal;
  made.base.pMethods = &methods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  Vfs& on = of(vfs);
  if (const int error = on.fails(Call::remove)) return error;
  if (!on.disk().find(name)) return SQLITE_IOERR_DELETE_NOENT;
  on.change({Kind::remove, 0, name, 0, {}});
  if (sync_folder != 0 && !on.plan().syncs_ignored) on.change({Kind::sync_folder, 0, {}, 0, {}});
  return SQLITE_OK;
}

// A file without content is none, as on unix.
int access(sqlite3_vfs* vfs, const char* name, int, int* out) {
  Vfs& on = of(vfs);
  if (const int error = on.fails(Call::access)) return error;
  const auto there = on.disk().find(name);
  *out = there && !on.disk().content(*there).empty();
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

sqlite3_vfs& stock() {
  static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
  return *found;
}

int randomness(sqlite3_vfs*, int size, char* out) { return stock().xRandomness(&stock(), size, out); }
int rest(sqlite3_vfs*, int microseconds) { return microseconds; }
int now(sqlite3_vfs*, double* out) { return stock().xCurrentTime(&stock(), out); }
int last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

Vfs::Vfs(Disk disk, Plan plan) : disk_(std::move(disk)), plan_(plan) {
  vfs_.iVersion = 1;
  vfs_.szOsFile = sizeof(OpenFile);
  vfs_.mxPathname = stock().mxPathname;
  vfs_.zName = "carebank-faulty";
  vfs_.pAppData = this;
  vfs_.xOpen = open;
  vfs_.xDelete = remove;
  vfs_.xAccess = access;
  vfs_.xFullPathname = full_name;
  vfs_.xRandomness = randomness;
  vfs_.xSleep = rest;
  vfs_.xCurrentTime = now;
  vfs_.xGetLastError = last_error;
  sqlite3_vfs_register(&vfs_, 1);
}

Vfs::~Vfs() {
  sqlite3_vfs_unregister(&vfs_);
  sqlite3_vfs_register(&stock(), 1);
}

int Vfs::fails(Call call) {
  if (plan_.error == Plan::Error::full && call != Call::write) return 0;
  if (plan_.error == Plan::Error::sync && call != Call::sync) return 0;
  ++counted_;
  if (plan_.at == 0 || counted_ < plan_.at || (counted_ > plan_.at && !plan_.for_ever)) return 0;
  return plan_.error == Plan::Error::full ? SQLITE_FULL : error_of(call);
}

void Vfs::change(Change change) {
  disk_.apply(change);
  changes_.push_back(std::move(change));
}

int Vfs::sync(std::size_t file, bool folder_too) {
  if (const int error = fails(Call::sync)) {
    if (plan_.error == Plan::Error::sync) disk_.lose_unsynced(file, plan_.sync_drops_seen);
    return error;
  }
  if (plan_.syncs_ignored) return SQLITE_OK;
  change({Kind::sync, file, {}, 0, {}});
  if (folder_too) change({Kind::sync_folder, 0, {}, 0, {}});
  return SQLITE_OK;
}

}  // namespace faulty
