// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/server_state.h"

namespace attest::ui {

/// Where the lines of a server stand whose metrics are known under some name.
struct LogOf {
    enum class By {
        Nothing, ///< nobody said, and no log has a name in common with it
        Names,
        Person
    } by
        = By::Nothing;
    std::vector<std::string> entries; ///< whose lines they are, by id
    std::vector<std::string> origins; ///< as a filter names them
};

/// As a person said, else by the names they have in common: those that are the same before those that only
/// begin alike. `entry` are the metrics, and null where they are no longer watched.
[[nodiscard]] LogOf logOf(
    const std::string& instance, const SourceEntry* entry, const std::vector<ServerState>& servers);
/// By names alone.
[[nodiscard]] LogOf logByNames(
    const std::string& instance, const SourceEntry* entry, const std::vector<ServerState>& servers);

/// What a person said of it is kept under this name in SourceEntry::logs.
[[nodiscard]] std::string logKey(const std::string& instance, const SourceEntry& entry);

/// A row for each server: its metrics and its log, where one is all of the other's, stand in one.
[[nodiscard]] std::vector<ServerState> serverRows(
    const std::vector<SourceEntry>& entries, const std::vector<ServerState>& servers);

} // namespace attest::ui
