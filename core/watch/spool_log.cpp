// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_log.h"

#include "live/issues.h"
#include "live/private_folder.h"
#include "watch/spool_part.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::watch {

namespace {

constexpr std::uint64_t kReserve = 64U << 10U; ///< of a journal, before it is needed
constexpr std::size_t kMostUnwritten = 16U << 20U;
/// Of one journal, which is taken up as a whole.
constexpr std::uint64_t kMostNotes = 2'000'000;

Problem failed(const std::string& path, int error)
{
    return {live::issue::kSpoolFailed,
        {{"file", path}, {"reason", std::string(std::strerror(error))}}, {}};
}

bool endsInHalfALine(int journal)
{
    struct stat facts {};
    char last = '\n';
    return ::fstat(journal, &facts) == 0 && facts.st_size > 0
        && ::pread(journal, &last, 1, facts.st_size - 1) == 1 && last != '\n';
}

} // namespace

Result<std::unique_ptr<SpoolLog>> SpoolLog::open(
    const std::string& folder, live::Spool::Settings settings)
{
    if (const int error = live::makePrivateFolder(folder); error != 0) {
        return failed(folder, error);
    }
    const auto part = takeSpoolPart(folder);
    if (part.lock < 0) {
        return failed(folder, EAGAIN);
    }
    auto spool = live::Spool::open(part.folder, kSpoolName, settings);
    if (!spool) {
        ::close(part.lock);
        return spool.problem();
    }
    return std::unique_ptr<SpoolLog>(
        new SpoolLog(std::move(spool.value()), settings.end, part.lock));
}

SpoolLog::SpoolLog(live::Spool spool, live::SpoolEnd end, int lock)
    : m_spool(std::move(spool))
    , m_end(end)
    , m_lock(lock)
{
    (void)follow();
    for (const auto& file : m_files) {
        std::error_code error;
        const auto bytes = std::filesystem::file_size(file.journal, error);
        m_spool.countBeside(file.number, error ? 0 : bytes);
    }
    (void)follow();
}

SpoolLog::~SpoolLog()
{
    closeJournal();
    if (m_end == live::SpoolEnd::Clear) {
        m_spool.clear();
        for (const auto& file : m_files) {
            ::unlink(file.journal.c_str());
        }
    }
    ::close(m_lock); // and so it is another's
}

void SpoolLog::setEnd(live::SpoolEnd end)
{
    m_end = end;
    m_spool.setEnd(end);
}

/// Makes of the spool's files ours: those that went, and one that was begun.
std::optional<Problem> SpoolLog::follow()
{
    const auto& files = m_spool.files();
    while (!m_files.empty() && (files.empty() || files.front().number > m_files.front().number)) {
        ::unlink(m_files.front().journal.c_str());
        m_givenUp.push_back({m_files.front().text, std::move(m_files.front().bytes)});
        m_files.pop_front();
    }
    for (const auto& file : files) {
        if (!m_files.empty() && file.number <= m_files.back().number) {
            continue;
        }
        auto text = telemetry::LogFile::open(file.path);
        if (!text) {
            return failed(file.path, EIO);
        }
        m_files.push_back({file.number, spoolJournalOf(file.path), 0,
            std::make_shared<const telemetry::LogFile>(std::move(*text)), {}, {}});
    }
    return std::nullopt;
}

void SpoolLog::note(File& file, const std::string& lines)
{
    if (m_journal < 0 || m_journalOf != file.number) {
        closeJournal();
        m_journal = ::open(
            file.journal.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        m_journalOf = file.number;
        if (endsInHalfALine(m_journal)) {
            m_unwritten = "\n"; // a crash or a full disk cut it: what follows is not to be of it
        }
    }
    // Where this fails for good, the lines are there for this process and not for the next.
    if (m_unwritten.size() < kMostUnwritten) {
        m_unwritten += lines;
        ++file.notes;
    } else {
        m_runs.breakOff();
    }
    reserve();
    writeJournal();
    m_spool.countBeside(file.number, lines.size());
}

/// What is on a full disk has to be said of, and that lines are lost on it: room for it is taken beforehand.
void SpoolLog::reserve()
{
    struct stat facts {};
    if (::fstat(m_journal, &facts) != 0) {
        return;
    }
    const auto needed = static_cast<std::uint64_t>(facts.st_size) + m_unwritten.size();
    if (needed + kReserve / 2 > m_reserved) {
        m_reserved = needed + kReserve;
        (void)::fallocate(
            m_journal, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(m_reserved)); // not everywhere
    }
}

void SpoolLog::writeJournal()
{
    const auto written = ::write(m_journal, m_unwritten.data(), m_unwritten.size());
    m_unwritten.erase(0, written > 0 ? static_cast<std::size_t>(written) : 0);
}

void SpoolLog::closeJournal()
{
    writeJournal();
    m_unwritten.clear(); // it is of this file alone
    if (m_journal < 0) {
        return;
    }
    struct stat facts {};
    if (::fstat(m_journal, &facts) == 0) {
        (void)!::ftruncate(m_journal, facts.st_size); // gives the reserve back
    }
    ::close(m_journal);
    m_journal = -1;
    m_reserved = 0;
}

Result<SpoolLog::Written> SpoolLog::append(
    SourceNumber source, const SpooledStream& stream, std::string_view lines, Time arrived)
{
    const auto last = m_files.empty() ? 0 : m_files.back().number;
    if (!m_files.empty() && m_files.back().notes >= kMostNotes) {
        m_spool.endFile();
    }
    if (auto problem = m_spool.append(lines)) {
        (void)follow();
        return *problem;
    }
    if (auto problem = follow()) {
        return *problem;
    }
    auto& file = m_files.back();
    SpooledRun run;
    run.stream = stream.number;
    run.offset = m_spool.files().back().bytes - lines.size();
    run.bytes = lines.size();
    run.arrived = telemetry::nanosOf(arrived);
    if (file.number != m_journalOf) {
        m_runs.breakOff(); // it is the first of another journal
    }
    noteOf(stream, m_runs.next(run));
    file.bytes[source] += lines.size();
    return Written{file.text, run.offset, file.number != last};
}

std::vector<SpoolLog::GivenUp> SpoolLog::takeGivenUp()
{
    return std::exchange(m_givenUp, {});
}

std::vector<SpoolLog::Place> SpoolLog::places() const
{
    std::vector<Place> all;
    for (const auto& file : m_files) {
        all.push_back({file.text, file.journal});
    }
    return all;
}

bool SpoolLog::has(const telemetry::LogFile* file) const
{
    return std::ranges::any_of(
        m_files, [file](const File& each) { return each.text.get() == file; });
}

void SpoolLog::countKept(const telemetry::LogFile* file, SourceNumber source, std::uint64_t bytes)
{
    for (auto& each : m_files) {
        if (each.text.get() == file) {
            each.bytes[source] += bytes;
        }
    }
}

void SpoolLog::noteOf(const SpooledStream& stream, const std::string& line)
{
    if (m_files.empty()) {
        return; // there is nothing of it
    }
    auto& file = m_files.back();
    const bool isNew = file.streams.insert(stream.number).second;
    note(file, isNew ? journalLine(stream) + line : line);
}

/// What is no run: the next one says all, since it does not stand behind one.
void SpoolLog::noteOther(const SpooledStream& stream, const std::string& line)
{
    noteOf(stream, line);
    m_runs.breakOff();
}

/// Of gaps without lines, as many as a journal takes say it.
void SpoolLog::noteGapLine(const SpooledStream& stream, const std::string& line)
{
    if (!m_files.empty() && m_files.back().notes < kMostNotes) {
        noteOther(stream, line);
    }
}

void SpoolLog::noteGap(const SpooledStream& stream, const live::Gap& gap, telemetry::Nanos time)
{
    noteGapLine(
        stream, journalGap(stream.number, {gap.lines, std::string(gap.why.id.value)}, time));
}

void SpoolLog::noteLosing(const SpooledStream& stream, const Problem& why, telemetry::Nanos time)
{
    noteGapLine(stream, journalLosing(stream.number, why.id.value, time));
}

void SpoolLog::noteEnd(const SpooledStream& stream, const std::string& version)
{
    noteOther(stream, journalEnd(stream.number, version));
}

void SpoolLog::forget(const SpooledStream& stream)
{
    noteOther(stream, journalRemoval(stream.number));
}

} // namespace attest::watch
