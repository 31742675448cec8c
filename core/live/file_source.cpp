// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/file_source.h"

#include "live/inflater.h"
#include "live/issues.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace attest::live {

namespace {

constexpr std::size_t kStep = std::size_t{256} << 10U;
/// How much before the place where reading goes on has to be what it was.
constexpr std::size_t kTail = 64;

} // namespace

struct FileSource::Opened {
    explicit Opened(int number) : descriptor(number) {}
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { ::close(descriptor); }

    int descriptor;
    dev_t device = 0;
    ino_t inode = 0;
    std::uint64_t offset = 0; ///< of what was not read yet
    std::string tail;         ///< the last bytes before it
};

FileSource::FileSource(std::string path, Follow follow, std::chrono::milliseconds interval)
    : ThreadedSource(path)
    , m_path(std::move(path))
    , m_follow(follow)
    , m_interval(interval)
{
}

FileSource::~FileSource()
{
    join();
}

std::string FileSource::bookmark() const
{
    const std::lock_guard lock(m_lock);
    return m_bookmark;
}

void FileSource::resume(std::string_view bookmark)
{
    m_resume = bookmark;
}

void FileSource::publish()
{
    // What was read and is no whole line yet is read again by whoever goes on from here.
    const std::uint64_t passed
        = m_file->offset - std::min<std::uint64_t>(m_file->offset, pendingBytes());
    const std::lock_guard lock(m_lock);
    m_bookmark = std::to_string(m_file->device) + " " + std::to_string(m_file->inode) + " "
        + std::to_string(passed);
}

Problem FileSource::unreadable(int error) const
{
    return {issue::kUnreadable, {{"source", m_path}, {"reason", std::string(std::strerror(error))}},
        {}};
}

bool FileSource::open()
{
    // Without waiting: a pipe that nobody writes to would hold up whoever asks this to stop.
    const int number = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (number < 0) {
        return false;
    }
    auto opened = std::make_unique<Opened>(number);
    struct stat facts {};
    if (::fstat(number, &facts) != 0) {
        return false;
    }
    opened->device = facts.st_dev;
    opened->inode = facts.st_ino;
    const std::string same
        = std::to_string(facts.st_dev) + " " + std::to_string(facts.st_ino) + " ";
    if (m_resume.starts_with(same)) {
        const auto offset = std::strtoull(m_resume.c_str() + same.size(), nullptr, 10);
        opened->offset = offset <= static_cast<std::uint64_t>(facts.st_size) ? offset : 0;
    }
    m_resume.clear();
    m_file = std::move(opened);
    return true;
}

void FileSource::remember()
{
    const std::size_t count = std::min<std::uint64_t>(kTail, m_file->offset);
    m_file->tail.resize(count);
    const auto got = ::pread(
        m_file->descriptor, m_file->tail.data(), count, static_cast<off_t>(m_file->offset - count));
    m_file->tail.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
}

/// Whether what stands before the place is something else now, or nothing: the file was cut and written
/// to again, which its size alone does not show.
bool FileSource::wasOverwritten() const
{
    struct stat facts {};
    if (::fstat(m_file->descriptor, &facts) != 0) {
        return false;
    }
    if (static_cast<std::uint64_t>(facts.st_size) < m_file->offset) {
        return true;
    }
    std::string now(m_file->tail.size(), '\0');
    const auto got = ::pread(m_file->descriptor, now.data(), now.size(),
        static_cast<off_t>(m_file->offset - now.size()));
    return got != static_cast<ssize_t>(now.size()) || now != m_file->tail;
}

bool FileSource::readOn()
{
    std::vector<char> buffer(kStep);
    while (!wake().asked()) {
        const auto got = ::pread(
            m_file->descriptor, buffer.data(), buffer.size(), static_cast<off_t>(m_file->offset));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            say(SourceState::Failed, unreadable(errno));
            return false;
        }
        if (got == 0) {
            break;
        }
        m_file->offset += static_cast<std::uint64_t>(got);
        // Of what was read, not of what is there now: it may have been written over since.
        auto& tail = m_file->tail;
        tail.append(buffer.data(), static_cast<std::size_t>(got));
        tail.erase(0, tail.size() - std::min(tail.size(), kTail));
        pass({buffer.data(), static_cast<std::size_t>(got)});
        publish();
    }
    return true;
}

void FileSource::readGzip()
{
    std::vector<char> buffer(kStep);
    Inflater inflater;
    auto state = Inflater::State::Going;
    while (state == Inflater::State::Going && !wake().asked()) {
        const auto got = ::read(m_file->descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            break;
        }
        state = inflater.feed({buffer.data(), static_cast<std::size_t>(got)}, [this](auto text) {
            pass(text);
            return !wake().asked();
        });
    }
    passRest();
    const bool broken = state == Inflater::State::Broken
        || (state == Inflater::State::Going && !wake().asked() && !inflater.complete());
    if (broken) {
        say(SourceState::Failed, Problem{issue::kBadGzip, {{"source", m_path}}, {}});
    } else {
        say(SourceState::Ended);
    }
}

void FileSource::startOver()
{
    passRest();
    m_file->offset = 0;
    m_file->tail.clear();
    Gap gap;
    gap.why = Problem{issue::kTruncated, {{"source", m_path}}, {}};
    sink().gap(gap);
}

void FileSource::followOn()
{
    while (!wake().asked()) {
        if (m_file) {
            if (wasOverwritten()) {
                startOver();
            }
            if (!readOn()) {
                return;
            }
        }
        struct stat facts {};
        const bool isThere = ::stat(m_path.c_str(), &facts) == 0;
        const bool same
            = isThere && m_file && facts.st_ino == m_file->inode && facts.st_dev == m_file->device;
        if (!isThere) {
            // Between the two steps of a rotation; what is open is still read.
            say(SourceState::Reconnecting, Problem{issue::kMissing, {{"source", m_path}}, {}});
        } else if (!same) {
            // Once more: it may have been written to between the last look and its being moved away.
            if (m_file && !readOn()) {
                return;
            }
            passRest();
            if (open()) {
                say(SourceState::Connected);
                continue;
            }
            say(SourceState::Reconnecting, unreadable(errno));
        } else {
            say(SourceState::Connected);
        }
        (void)wake().wait(-1, m_interval);
    }
}

void FileSource::run()
{
    if (!open()) {
        const int error = errno;
        if (m_follow == Follow::No || error != ENOENT) {
            say(SourceState::Failed, unreadable(error));
            return;
        }
        followOn(); // it may come yet
        say(SourceState::Ended);
        return;
    }
    say(SourceState::Connected);
    char beginning[2] = {};
    const auto got = ::pread(m_file->descriptor, beginning, sizeof beginning, 0);
    if (got == 2 && Inflater::looksLike({beginning, 2})) {
        readGzip();
        return;
    }
    struct stat facts {};
    if (::fstat(m_file->descriptor, &facts) == 0 && !S_ISREG(facts.st_mode)) {
        const int error = S_ISDIR(facts.st_mode) ? EISDIR : pump(m_file->descriptor);
        passRest();
        error != 0 ? say(SourceState::Failed, unreadable(error)) : say(SourceState::Ended);
        return;
    }
    if (m_file->offset > 0) {
        remember();
    }
    if (!readOn()) {
        return;
    }
    if (m_follow == Follow::Yes) {
        followOn(); // until it is stopped: a line that is begun may go on, and is whoever resumes'
    } else {
        passRest();
    }
    say(SourceState::Ended);
}

} // namespace attest::live
