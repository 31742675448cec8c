// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/file_source.h"

#include "live/folder_events.h"
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

struct FileSource::Reading {
    explicit Reading(telemetry::LogFile of) : file(std::move(of)) {}
    telemetry::LogFile file;
    std::uint64_t offset = 0; ///< of what was not read yet
    std::string tail;         ///< the last bytes before it
};

FileSource::FileSource(std::string path, Follow follow, std::chrono::milliseconds interval)
    : ThreadedSource(path)
    , m_path(std::move(path))
    , m_follow(follow)
    , m_interval(interval)
    , m_succession(m_path)
{
}

FileSource::~FileSource()
{
    join();
}

Problem FileSource::unreadable(int error) const
{
    return {issue::kUnreadable, {{"source", m_path}, {"reason", std::string(std::strerror(error))}},
        {}};
}

void FileSource::begin(telemetry::LogFile file)
{
    m_file = std::make_unique<Reading>(std::move(file));
}

/// Whether what stands before the place is something else now, or nothing: the file was cut and written
/// to again, which its size alone does not show.
bool FileSource::wasOverwritten() const
{
    if (m_file->file.size() < m_file->offset) {
        return true;
    }
    std::string now(m_file->tail.size(), '\0');
    const auto got = m_file->file.read(m_file->offset - now.size(), now);
    return got != now.size() || now != m_file->tail;
}

bool FileSource::readOn()
{
    std::vector<char> buffer(kStep);
    while (!wake().asked()) {
        const auto got = m_file->file.tryRead(m_file->offset, buffer);
        if (!got) {
            say(SourceState::Failed, ofSource(got.problem()));
            return false;
        }
        if (*got == 0) {
            break;
        }
        m_file->offset += *got;
        // Of what was read, not of what is there now: it may have been written over since.
        auto& tail = m_file->tail;
        tail.append(buffer.data(), *got);
        tail.erase(0, tail.size() - std::min(tail.size(), kTail));
        pass({buffer.data(), *got});
    }
    return true;
}

void FileSource::readGzip()
{
    std::vector<char> buffer(kStep);
    Inflater inflater;
    std::uint64_t offset = 0;
    auto state = Inflater::State::Going;
    while (state == Inflater::State::Going && !wake().asked()) {
        const auto got = m_file->file.read(offset, buffer);
        if (got == 0) {
            break;
        }
        offset += got;
        state = inflater.feed({buffer.data(), got}, [this](auto text) {
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

/// A pipe, a device, a folder.
void FileSource::readStream()
{
    // Without waiting: a pipe that nobody writes to would hold up whoever asks this to stop.
    const int number = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (number < 0) {
        say(SourceState::Failed, unreadable(errno));
        return;
    }
    say(SourceState::Connected);
    const int error = pump(number);
    ::close(number);
    passRest();
    error != 0 ? say(SourceState::Failed, unreadable(error)) : say(SourceState::Ended);
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

/// False: it cannot be read any more.
bool FileSource::takeNext()
{
    // Once more: the last look was before the writer went on to the next.
    if (m_file && !readOn()) {
        return false;
    }
    passRest();
    if (auto next = m_succession.next()) {
        if (m_file) {
            m_late.emplace_back(std::make_shared<const telemetry::LogFile>(m_file->file),
                m_file->offset, m_file->tail.empty() || m_file->tail.ends_with('\n'));
        }
        std::erase_if(m_late, [&](const auto& each) { return each.file()->id() == next->id(); });
        begin(std::move(*next));
    }
    return true;
}

void FileSource::takeLate()
{
    std::erase_if(m_late, [](const LateFile& each) { return each.isOver(); });
    while (m_late.size() > LateFile::kMost) {
        m_late.pop_front();
    }
    for (auto& each : m_late) {
        if (const auto lines = each.look()) {
            sink().batch({0, lines->text, arrivalTime()});
        }
    }
}

void FileSource::sayWhere(PathSuccession::Where where)
{
    switch (where) {
    case PathSuccession::Where::Nowhere:
        // Between the two steps of a rotation; what is open is still read.
        say(SourceState::Reconnecting, Problem{issue::kMissing, {{"source", m_path}}, {}});
        break;
    case PathSuccession::Where::Closed:
        say(SourceState::Reconnecting, m_succession.problem());
        break;
    case PathSuccession::Where::Later:
    case PathSuccession::Where::Same:
        say(SourceState::Connected);
    }
}

void FileSource::followOn()
{
    FolderEvents events;
    events.watchFor(m_path);
    while (!wake().asked()) {
        if (m_file) {
            if (wasOverwritten()) {
                startOver();
            }
            if (!readOn()) {
                return;
            }
        }
        takeLate();
        const auto where = m_succession.look(m_file ? m_file->file.id() : telemetry::LogFile::Id{});
        if (m_succession.movedOn() || (!m_file && where == PathSuccession::Where::Later)) {
            if (!takeNext()) {
                return;
            }
            continue;
        }
        sayWhere(where);
        (void)wake().wait(events.descriptor(), m_interval);
        events.heard();
    }
}

void FileSource::run()
{
    struct stat facts {};
    if (::stat(m_path.c_str(), &facts) != 0) {
        const int error = errno;
        if (m_follow == Follow::No || error != ENOENT) {
            say(SourceState::Failed, unreadable(error));
            return;
        }
        followOn(); // it may come yet
        say(SourceState::Ended);
        return;
    }
    if (!S_ISREG(facts.st_mode)) {
        S_ISDIR(facts.st_mode) ? say(SourceState::Failed, unreadable(EISDIR)) : readStream();
        return;
    }
    auto file = telemetry::LogFile::open(m_path);
    if (!file) {
        say(SourceState::Failed, ofSource(file.problem()));
        return;
    }
    begin(std::move(*file));
    say(SourceState::Connected);
    readRegular();
}

void FileSource::readRegular()
{
    char beginning[2] = {};
    if (m_file->file.read(0, beginning) == 2 && Inflater::looksLike({beginning, 2})) {
        readGzip();
        return;
    }
    if (!readOn()) {
        return;
    }
    if (m_follow == Follow::Yes) {
        followOn(); // until it is stopped: a line that is begun may go on
    } else {
        passRest();
    }
    say(SourceState::Ended);
}

} // namespace attest::live
