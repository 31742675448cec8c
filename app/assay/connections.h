// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "verb.h"

namespace attest::app {

namespace issue {
/// params: name, known
inline constexpr IssueId kConnectionUnknown{"connection.unknown"};
/// None is named, and it is not clear which is meant. params: known
inline constexpr IssueId kConnectionSeveral{"connection.several"};
inline constexpr IssueId kConnectionNone{"connection.none"};
} // namespace issue

/// The connection that is meant where none is named.
inline constexpr char kUsualConnection[] = "default";

/// "$XDG_CONFIG_HOME/assayer/connections.json", or below ~/.config; empty where neither is set.
[[nodiscard]] std::string connectionsFile();

/// What is kept there; none where there is no file. Problems: connection.*, decode.file-too-large
[[nodiscard]] std::variant<std::vector<azure::Connection>, UsageError, Problem> keptConnections(
    const Invocation& invocation);

/// Puts a connection in the place of the one with its id, or behind the others. The file is for its owner
/// alone and is replaced in one step.
[[nodiscard]] std::optional<UsageError> keepConnection(
    std::vector<azure::Connection> all, const azure::Connection& connection);
[[nodiscard]] std::optional<UsageError> dropConnection(
    std::vector<azure::Connection> all, const azure::Connection& connection);

/// The one of that name; without a name the usual one, or the only one there is.
[[nodiscard]] Result<azure::Connection> chosenConnection(
    const std::vector<azure::Connection>& all, const std::optional<std::string>& name);

} // namespace attest::app
