// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attest::watch {

/// Of the files in a part.
inline constexpr char kSpoolName[] = "rows";
/// The journal beside a file of lines, see SpoolJournal.
[[nodiscard]] std::string spoolJournalOf(const std::string& log);

/// A process's part of the folder of spools, its own as long as the descriptor is open.
struct SpoolPart {
    std::string folder;
    int lock = -1; ///< none: so many processes have parts that there is none left
};
/// One that no other process has, with all that other processes left behind in theirs, the part that was used
/// last behind the others: it would stay for good otherwise, and each of them had a bound of its own.
[[nodiscard]] SpoolPart takeSpoolPart(const std::string& folder);

} // namespace attest::watch
