// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/late_file.h"
#include "live/path_succession.h"
#include "telemetry/log/blocks.h"
#include "watch/row_store.h"

namespace attest::watch {

/// A file whose lines are shown from where it is, and what becomes of it. It is looked at now and then.
///
/// What it cannot see: lines that were written and cut away between two looks.
class FileInPlace {
public:
    FileInPlace(SourceNumber number, std::string path, live::Follow follow);

    enum class Found {
        Lines,      ///< part() is to be taken, and may be empty
        Cut,        ///< what was there is not any more: forget what was taken, and look again
        Missing,    ///< at the moment: problem()
        Unreadable, ///< for good: problem()
        Packed,     ///< gzip, which cannot be shown from where it is
        Stream,     ///< a pipe or a device: the same
    };
    [[nodiscard]] Found look();
    /// Whole lines. Of a file that gets nothing more also a last one without an end, and one that is longer
    /// than is looked into.
    [[nodiscard]] telemetry::Extent part() const { return m_part; }
    /// Where a line begins behind them that nobody has written to for a while: it may have its end there, or
    /// go on later and say something else.
    [[nodiscard]] std::optional<std::uint64_t> unfinished() const { return m_unfinished; }
    /// All of part() was taken.
    void took();
    enum class Path {
        Same,
        Other, ///< it was rotated: look again at once, first to the end of the old one
        Nowhere,
        Closed, ///< to something that cannot be opened: problem()
    };
    /// Where the path leads by now.
    [[nodiscard]] Path follow();

    /// The one before file(), once: to be looked at for a while yet.
    [[nodiscard]] std::optional<live::LateFile> takeLate() { return std::exchange(m_late, {}); }

    [[nodiscard]] SourceNumber number() const { return m_number; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] telemetry::Framing framing() const { return m_framing; }
    [[nodiscard]] const std::shared_ptr<const telemetry::LogFile>& file() const { return m_file; }
    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] Problem missing() const;

private:
    [[nodiscard]] Found open();
    [[nodiscard]] Found openPath();
    [[nodiscard]] Found unreadable() const;
    [[nodiscard]] bool wasOverwritten(std::uint64_t size) const;
    void remember();
    [[nodiscard]] std::uint64_t endOfLines(std::uint64_t size);
    [[nodiscard]] bool isStill() const;
    /// Reads over what was written since to a line that was taken without its end.
    void endOpenLine(std::uint64_t size);

    const SourceNumber m_number;
    const std::string m_path;
    const live::Follow m_follow;
    telemetry::Framing m_framing = telemetry::Framing::Line;
    live::PathSuccession m_succession;
    std::optional<telemetry::LogFile> m_next; ///< whose turn it is
    std::optional<live::LateFile> m_late;     ///< whose turn it was
    std::shared_ptr<const telemetry::LogFile> m_file;
    std::uint64_t m_done = 0;  ///< up to where lines were taken
    std::uint64_t m_whole = 0; ///< behind the last line whose end is known
    std::uint64_t m_noEnd = 0; ///< up to where none ends behind that
    std::string m_tail;        ///< the last bytes before that
    bool m_wasOpen = false;
    bool m_openLine = false; ///< the last one was taken without its end
    bool m_last = false;     ///< nothing more is written to it
    telemetry::Extent m_part;
    std::optional<std::uint64_t> m_unfinished;
    Problem m_problem;
};

} // namespace attest::watch
