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
/// Of a line without an end: how long nobody has written to it before it is shown as it is.
constexpr std::time_t kStillSeconds = 2;
constexpr std::size_t kStep = std::size_t{64} << 10U;

} // namespace

FileInPlace::FileInPlace(SourceNumber number, std::string path, live::Follow follow)
    : m_number(number)
    , m_path(std::move(path))
    , m_follow(follow)
    , m_succession(m_path)
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

FileInPlace::Found FileInPlace::openPath()
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
        m_problem = live::ofSource(file.problem());
        return unreadable();
    }
    m_next = std::move(*file);
    return Found::Lines;
}

FileInPlace::Found FileInPlace::open()
{
    if (!m_next) {
        if (const auto found = openPath(); found != Found::Lines) {
            return found;
        }
    }
    auto file = std::move(*m_next);
    m_next.reset();
    m_wasOpen = true;
    std::vector<char> beginning(kStep);
    beginning.resize(file.read(0, beginning));
    const std::string_view text(beginning.data(), beginning.size());
    if (live::Inflater::looksLike(text.substr(0, 2))) {
        return Found::Packed;
    }
    m_framing = telemetry::sniffFraming(text);
    m_done = m_whole = m_noEnd = 0;
    m_tail.clear();
    m_openLine = false;
    m_file = std::make_shared<const telemetry::LogFile>(std::move(file));
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
    m_unfinished
        = !m_openLine && m_part.end < size && isStill() ? std::optional(m_part.end) : std::nullopt;
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

std::uint64_t FileInPlace::endOfLines(std::uint64_t size)
{
    // What was looked through before is not read again: a line may go on for gigabytes.
    const auto from = std::max(m_done, m_noEnd);
    std::vector<char> buffer(kStep);
    std::uint64_t at = size;
    while (at > from) {
        const auto bytes = std::min<std::uint64_t>(kStep, at - from);
        const auto got = m_file->read(at - bytes, {buffer.data(), static_cast<std::size_t>(bytes)});
        const auto end = std::string_view(buffer.data(), got).rfind('\n');
        if (end != std::string_view::npos) {
            m_whole = at - bytes + end + 1;
            break;
        }
        at -= bytes;
    }
    m_noEnd = size;
    const auto whole = std::max(m_done, m_whole);
    return m_last || size - whole > telemetry::kLongestLine ? size : whole;
}

bool FileInPlace::isStill() const
{
    return std::time(nullptr) - m_file->writtenAt() >= kStillSeconds;
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
    const auto where = m_succession.look(m_file->id());
    if (m_succession.movedOn()) {
        if (m_last) {
            m_next = m_succession.next();
            m_late.emplace(std::move(m_file), m_done, !m_openLine);
            m_file.reset();
        }
        // Once more, to its very end: the last look was before the writer went on to the next.
        m_last = !m_last;
        return Path::Other;
    }
    m_last = false;
    switch (where) {
    case live::PathSuccession::Where::Nowhere:
        return Path::Nowhere;
    case live::PathSuccession::Where::Closed:
        m_problem = m_succession.problem();
        return Path::Closed;
    default:
        return Path::Same;
    }
}

} // namespace attest::watch
