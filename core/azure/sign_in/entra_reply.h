// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "azure/json_members.h"
#include "azure/sign_in/entra_issues.h"
#include "base/result.h"

namespace attest::azure {

/// Whom an answer is about, for the words of a problem.
struct AskedOf {
    std::string host, client, tenant;
};

/// The JSON object of a good answer. Problems: entra.*
[[nodiscard]] Result<JsonMembers> entraReply(const net::HttpReply& reply, const AskedOf& asked);

/// A refusal's code, as it is told apart: a number of the service's own, or OAuth's word (RFC 6749 5.2),
/// of which only those of the device flow matter. Its sentences are for people alone and decide nothing.
struct EntraRefusal {
    std::int64_t number = 0;
    std::string word;
    std::string message;
    std::string correlation;
};
[[nodiscard]] EntraRefusal refusalOf(const JsonMembers& json);
/// The same of the query that a browser brings back (RFC 6749 4.1.2.1).
[[nodiscard]] EntraRefusal refusalOf(std::string word, std::string_view description);
[[nodiscard]] Problem problemOf(const EntraRefusal& refusal, const AskedOf& asked);

/// Whether the same request may be answered later.
[[nodiscard]] bool isPassing(IssueId id);

} // namespace attest::azure
