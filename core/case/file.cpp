// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/casefile.h"
#include "case/issues.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::casefile {
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return m_fd; }
    /// False where the system could not finish writing: on network file systems only close() tells.
    bool close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

Problem problemFor(IssueId id, const std::string& path, int error)
{
    // Symbolic names do not follow the locale, unlike strerror().
    const char* name = ::strerrorname_np(error);
    return {id, {{"path", path}, {"reason", std::string(name != nullptr ? name : "unknown")}}, {}};
}

bool writeAll(int fd, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t done = ::write(fd, text.data(), text.size());
        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// The rename is only as durable as the folder's own entry. Some file systems cannot do this for
// folders; the file itself is written out by then, so that is no failure.
void syncFolder(const std::string& path)
{
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        static_cast<void>(::fsync(folder.get()));
    }
}

} // namespace

std::optional<Problem> save(const std::string& path, const Case& c, TokenKeeping keeping)
{
    const std::string text = write(c, keeping);
    std::string beside = path + ".XXXXXX";
    // mkostemp gives mode 0600: a case names machines and may hold a token.
    Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (file.get() < 0) {
        return problemFor(issue::kUnwritable, path, errno);
    }
    const bool written = writeAll(file.get(), text) && ::fsync(file.get()) == 0;
    const int writeError = errno;
    if (!written || !file.close() || ::rename(beside.c_str(), path.c_str()) != 0) {
        const int error = written ? errno : writeError;
        ::unlink(beside.c_str());
        return problemFor(issue::kUnwritable, path, error);
    }
    syncFolder(path);
    return {};
}

Result<Case> load(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat about {};
    if (file.get() < 0 || ::fstat(file.get(), &about) != 0) {
        return problemFor(issue::kUnreadable, path, errno);
    }
    if (S_ISDIR(about.st_mode)) {
        return problemFor(issue::kUnreadable, path, EISDIR);
    }
    Bytes text;
    while (text.size() <= kCaseBytes) {
        constexpr std::size_t kStep = 1U << 16U;
        const std::size_t had = text.size();
        text.resize(had + kStep);
        const ssize_t done = ::read(file.get(), text.data() + had, kStep);
        text.resize(had + (done > 0 ? static_cast<std::size_t>(done) : 0));
        if (done < 0 && errno != EINTR) {
            return problemFor(issue::kUnreadable, path, errno);
        }
        if (done == 0) {
            break;
        }
    }
    return read(path, std::move(text));
}

} // namespace attest::casefile
