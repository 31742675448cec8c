// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/spool.h"
#include "telemetry/log/log_file.h"
#include "watch/spool_journal.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace attest::watch {

/// The spool of a watch: what all sources give, in the order in which it comes, and beside it whose it is.
/// One process has it for itself. Used by one thread at a time.
class SpoolLog {
public:
    /// Takes a part of the folder that no other process has, and what earlier processes left behind, as far as
    /// the bound lets it: the oldest goes. Problems: source.spool-failed
    [[nodiscard]] static Result<std::unique_ptr<SpoolLog>> open(
        const std::string& folder, live::Spool::Settings settings);
    SpoolLog(const SpoolLog&) = delete;
    SpoolLog& operator=(const SpoolLog&) = delete;
    ~SpoolLog();

    struct Written {
        std::shared_ptr<const telemetry::LogFile> file;
        std::uint64_t offset = 0;
        bool beganFile = false;
    };
    [[nodiscard]] Result<Written> append(
        SourceNumber source, const SpooledStream& stream, std::string_view lines, Time arrived);

    /// A file that went, because there was too much.
    struct GivenUp {
        std::shared_ptr<const telemetry::LogFile> file;
        std::map<SourceNumber, std::uint64_t> bytes; ///< that were in it
    };
    [[nodiscard]] std::vector<GivenUp> takeGivenUp();

    /// What there is, the oldest first.
    struct Place {
        std::shared_ptr<const telemetry::LogFile> file;
        std::string journal; ///< its path
    };
    [[nodiscard]] std::vector<Place> places() const;
    /// Numbers up to that one are in use.
    void skipStreams(std::uint32_t upTo) { m_nextStream = std::max(m_nextStream, upTo + 1); }
    [[nodiscard]] bool has(const telemetry::LogFile* file) const;
    void countKept(const telemetry::LogFile* file, SourceNumber source, std::uint64_t bytes);
    /// A number that no stream in this spool has.
    [[nodiscard]] std::uint32_t newStream() { return m_nextStream++; }
    /// Lines that could not be had; where nothing was received yet, it is not kept.
    void noteGap(const SpooledStream& stream, const live::Gap& gap, telemetry::Nanos time);
    /// From here on, lines are lost. How many, noteGap() tells when it is over.
    void noteLosing(const SpooledStream& stream, const Problem& why, telemetry::Nanos time);
    /// It was read to its end, and was that then.
    void noteEnd(const SpooledStream& stream, const std::string& version);
    void setEnd(live::SpoolEnd end);
    /// It is not to be taken up later.
    void forget(const SpooledStream& stream);

private:
    struct File {
        std::uint64_t number = 0;
        std::string journal;     ///< its path
        std::uint64_t notes = 0; ///< of this process in it
        std::shared_ptr<const telemetry::LogFile> text;
        std::map<SourceNumber, std::uint64_t> bytes;
        std::set<std::uint32_t> streams; ///< that its journal names already
    };
    SpoolLog(live::Spool spool, live::SpoolEnd end, int lock);
    [[nodiscard]] std::optional<Problem> follow();
    void note(File& file, const std::string& lines);
    void reserve();
    void writeJournal();
    void closeJournal();
    void noteOf(const SpooledStream& stream, const std::string& line);
    void noteOther(const SpooledStream& stream, const std::string& line);
    void noteGapLine(const SpooledStream& stream, const std::string& line);

    live::Spool m_spool;
    live::SpoolEnd m_end;
    int m_lock, m_journal = -1;
    std::uint64_t m_journalOf = 0; ///< the file's number
    std::uint64_t m_reserved = 0;  ///< bytes of it that have their place on disk
    std::string m_unwritten;       ///< what had none
    RunLines m_runs;               ///< of the journal that is written
    std::deque<File> m_files;      ///< as the spool's
    std::vector<GivenUp> m_givenUp;
    std::uint32_t m_nextStream = 1;
};

} // namespace attest::watch
