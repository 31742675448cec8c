// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/file_in_place.h"

#include "live/inflater.h"
#include "live/issues.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <sys/stat.h>
#include <vector>

namespace attest::watch {

namespace {

/// How much before the place where reading goes on has to be what it was.
constexpr std::size_t kTail = 64;
/// Of a line without an end: how long nobody has written to it before it is taken as it is.
constexpr std::time_t kStillSeconds = 2;
constexpr std::size_t kStep = std::size_t{64} << 10U;

} // namespace

FileInPlace::FileInPlace(SourceNumber number, std::string path, live::Follow follow)
    : m_number(number)
    , m_path(std::move(path))
    , m_follow(follow)
    , m_last(follow == live::Follow::No)
{
}

Problem FileInPlace::missing() const
{
    return {live::issue::kMissing, {{"source", m_path}}, {}};
}

/// Of one that could be read before, somebody may be about to change who may.
FileInPlace::Found FileInPlace::unreadable() const
{
    return m_wasOpen && m_follow == live::Follow::Yes ? Found::Missing : Found::Unreadable;
}

FileInPlace::Found FileInPlace::open()
{
    struct stat facts {};
    if (::stat(m_path.c_str(), &facts) != 0) {
        const int error = errno;
        m_problem = {live::issue::kUnreadable,
            {{"source", m_path}, {"reason", std::string(std::strerror(error))}}, {}};
        if (error == ENOENT && m_follow == live::Follow::Yes) {
            m_problem = missing();
            return Found::Missing;
        }
        return unreadable();
    }
    if (!S_ISREG(facts.st_mode) && !S_ISDIR(facts.st_mode)) {
        return Found::Stream;
    }
    auto file = telemetry::LogFile::open(m_path);
    if (!file) {
        m_problem = file.problem();
        m_problem.id = live::issue::kUnreadable;
        for (auto& param : m_problem.params) {
            param.name = std::string_view(param.name) == "file" ? "source" : param.name;
        }
        return unreadable();
    }
    m_wasOpen = true;
    std::vector<char> beginning(kStep);
    beginning.resize(file->read(0, beginning));
    const std::string_view text(beginning.data(), beginning.size());
    if (live::Inflater::looksLike(text.substr(0, 2))) {
        return Found::Packed;
    }
    m_framing = telemetry::sniffFraming(text);
    m_device = facts.st_dev;
    m_inode = facts.st_ino;
    m_done = 0;
    m_tail.clear();
    m_openLine = false;
    m_file = std::make_shared<const telemetry::LogFile>(std::move(*file));
    return Found::Lines;
}

FileInPlace::Found FileInPlace::look()
{
    if (!m_file) {
        if (const auto found = open(); found != Found::Lines) {
            return found;
        }
    }
    const auto size = m_file->size();
    if (size < m_done || wasOverwritten(size)) {
        m_file.reset();
        return Found::Cut;
    }
    endOpenLine(size);
    m_part = {m_done, m_openLine ? m_done : endOfLines(size)};
    return Found::Lines;
}

bool FileInPlace::wasOverwritten(std::uint64_t size) const
{
    if (m_tail.empty() || size < m_done) {
        return false;
    }
    std::string now(m_tail.size(), '\0');
    const auto got = m_file->read(m_done - now.size(), now);
    return got != now.size() || now != m_tail;
}

void FileInPlace::endOpenLine(std::uint64_t size)
{
    std::vector<char> buffer(kStep);
    while (m_openLine && m_done < size) {
        const auto got = m_file->read(m_done, buffer);
        if (got == 0) {
            return;
        }
        const std::string_view text(buffer.data(), got);
        const auto end = text.find('\n');
        m_openLine = end == std::string_view::npos;
        m_done += m_openLine ? got : end + 1;
        remember();
    }
}

std::uint64_t FileInPlace::endOfLines(std::uint64_t size) const
{
    std::vector<char> buffer(kStep);
    std::uint64_t at = size;
    while (at > m_done) {
        const auto bytes = std::min<std::uint64_t>(kStep, at - m_done);
        const auto got = m_file->read(at - bytes, {buffer.data(), static_cast<std::size_t>(bytes)});
        const auto end = std::string_view(buffer.data(), got).rfind('\n');
        if (end != std::string_view::npos) {
            at = at - bytes + end + 1;
            break;
        }
        at -= bytes;
    }
    if (at == size) {
        return size;
    }
    struct stat facts {};
    const bool still = ::stat(m_path.c_str(), &facts) != 0
        || std::time(nullptr) - facts.st_mtime >= kStillSeconds;
    return m_last || still ? size : at;
}

void FileInPlace::took()
{
    if (m_part.end > m_done) {
        char last = '\n';
        (void)m_file->read(m_part.end - 1, {&last, 1});
        m_openLine = last != '\n';
        m_done = m_part.end;
        remember();
    }
}

void FileInPlace::remember()
{
    m_tail.resize(std::min<std::uint64_t>(kTail, m_done));
    m_tail.resize(m_file->read(m_done - m_tail.size(), m_tail));
}

FileInPlace::Path FileInPlace::follow()
{
    struct stat facts {};
    if (::stat(m_path.c_str(), &facts) != 0) {
        return Path::Nowhere;
    }
    if (facts.st_ino == m_inode && facts.st_dev == m_device) {
        m_last = false;
        return Path::Same;
    }
    if (m_last) {
        m_file.reset();
    }
    // Once more, to its very end: it may have been written to between the look and its being moved away.
    m_last = !m_last;
    return Path::Other;
}

} // namespace attest::watch
