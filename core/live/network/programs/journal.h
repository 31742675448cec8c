// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/programs/programs.h"

#include <string_view>
#include <vector>

namespace attest::live {

/// Which entries of a journal, of this machine or another.
struct JournalSelection {
    std::string host; ///< "user@machine"; empty: this machine
    std::vector<std::string> units, identifiers, files;
    std::string directory;
};

/// "[HOST/][UNIT,...][?identifier=NAME&file=PATH&directory=PATH]"; nothing where that is none. What would
/// mean something to a shell or to an option's parser is none: part of it is said to another machine's shell.
[[nodiscard]] std::optional<JournalSelection> journalSelection(std::string_view text);

/// The command that gives them as JSON. From that entry on, itself included, where a cursor is given: if
/// it does not come first, it is no longer kept, and entries may be missing.
[[nodiscard]] std::vector<std::string> journalArguments(
    const JournalSelection& selection, const ProgramOptions& options, const std::string& cursor);

/// The cursor of the last line that has one; empty where none does. (systemd, JOURNAL_EXPORT_FORMATS)
[[nodiscard]] std::string_view lastCursor(std::string_view lines);

/// A journal's entries by journalctl, here or through ssh, one JSON object a line. Goes on behind the last
/// entry it gave, whatever ended the program.
[[nodiscard]] std::unique_ptr<Source> journalSource(
    JournalSelection selection, ProgramOptions options);

} // namespace attest::live
