// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/log_watch.h"

#include <limits>
#include <map>
#include <optional>

namespace attest::watch {

/// Whose lines stand where in a file of the spool, written beside it, for whoever takes it up later:
/// streams as one JSON object a line, "r STREAM OFFSET BYTES NANOSECONDS" for what came in one piece, shorter
/// where it stands right behind the one before it: "n STREAM BYTES LATER" by so many nanoseconds, "+ BYTES LATER"
/// of the same stream, "+ BYTES" as one piece with it. Then
/// "g STREAM LINES NANOSECONDS ISSUE" where lines could not be had, "l STREAM NANOSECONDS ISSUE" where that begins, "e STREAM VERSION" where that version of a
/// file was read to its end, and "x STREAM" where a person removed a source.
struct SpooledStream {
    std::uint32_t number = 0; ///< of the process that wrote it
    std::string key;          ///< of its source, see SourceIdentity; empty: it has none
    std::string source;
    SourceKind kind = SourceKind::Other;
    telemetry::Framing framing = telemetry::Framing::Line;
    live::Origin origin;
    telemetry::Nanos began = 0; ///< its source did: the same name may come again
};

/// There may be millions of them.
struct SpooledRun {
    std::uint64_t offset = 0, bytes = 0;
    telemetry::Nanos arrived = 0;
    std::uint32_t stream = 0;
    std::uint32_t gap = 0; ///< which of the journal's gaps it is, from 1; 0: none
};

struct SpooledGap {
    std::uint64_t missing = 0; ///< how many lines; 0 where that is unknown
    std::string why;           ///< its issue
};

struct SpoolJournal {
    std::map<std::uint32_t, SpooledStream> streams;
    std::vector<SpooledRun> runs;
    std::vector<SpooledGap> gaps;
    /// Up to which run a stream's lines are no longer wanted, because a person removed its source.
    std::map<std::uint32_t, std::size_t> removed;
    /// The run that says since when lines of a stream are lost, until one says how many.
    std::map<std::uint32_t, std::size_t> losing;
    std::map<std::uint32_t, std::string> versions; ///< that were read to their ends
};

[[nodiscard]] std::string journalLine(const SpooledStream& stream);
/// Writes runs as short as the one before it lets them be.
class RunLines {
public:
    [[nodiscard]] std::string next(const SpooledRun& run);
    /// What was written last may not be there, or is not what was written last any more.
    void breakOff() { m_last.reset(); }

private:
    std::optional<SpooledRun> m_last;
    int m_short = 0; ///< since one that says all
};
[[nodiscard]] std::string journalGap(
    std::uint32_t stream, const SpooledGap& gap, telemetry::Nanos time);
[[nodiscard]] std::string journalRemoval(std::uint32_t stream);
[[nodiscard]] std::string journalLosing(
    std::uint32_t stream, std::string_view issue, telemetry::Nanos time);
[[nodiscard]] std::string journalEnd(std::uint32_t stream, const std::string& version);
/// What can be read of its first bytes; what breaks off, where the process was killed, is left out, and of
/// what was damaged as much as says where it stands only by what came before it.
[[nodiscard]] SpoolJournal readJournal(
    const std::string& path, std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

} // namespace attest::watch
