// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_file.h"

#include <deque>
#include <optional>

namespace attest::live {

/// The files that come to stand at a path one after the other, which is how logs are rotated. Each is opened
/// when it is first seen, so that it can be read when its turn comes, wherever it has been moved to by then.
///
/// Who rotates and who writes are two: logrotate moves a file away, makes another, and asks the writer to
/// open it, which writes on to the old one until then. So a file is read to its end when a later one has something
/// in it: one writer never goes back. Of several writers that change over at different times the later ones'
/// last lines come behind that (LateFile).
class PathSuccession {
public:
    explicit PathSuccession(std::string path) : m_path(std::move(path)) {}

    enum class Where {
        Same,
        Later,   ///< it leads to a file that comes after the one that is read
        Nowhere, ///< at the moment
        Closed,  ///< to something that cannot be opened: problem()
    };
    /// Where the path leads now. `reading`: the file that is read.
    [[nodiscard]] Where look(const telemetry::LogFile::Id& reading);
    /// Whether the file that is read gets nothing more: read it to its end, then take the next.
    [[nodiscard]] bool movedOn() const;
    [[nodiscard]] std::optional<telemetry::LogFile> next();
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    std::string m_path;
    std::deque<telemetry::LogFile> m_later;
    Problem m_problem;
};

/// A log's problem in the words of a source: source.unreadable.
[[nodiscard]] Problem ofSource(Problem problem);

} // namespace attest::live
