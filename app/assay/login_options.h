// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/lab_connection.h"
#include "connections.h"

namespace attest::app {

/// What `azure login` takes.
[[nodiscard]] std::span<const Option> loginOptions();

/// What a command line makes of a connection.
struct Wanted {
    azure::Connection connection;
    std::string labSecret; ///< that the lab announced; of use nowhere else
};

/// The kept connection of that name, or a new one, with what is given put in.
[[nodiscard]] std::variant<Wanted, UsageError, Problem> wantedConnection(
    const Invocation& invocation, const std::vector<azure::Connection>& kept);

} // namespace attest::app
