// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/callers.h"
#include "lab/http/message.h"

/// Resource Manager's answers that are none of a resource.
namespace attest::lab::arm {

[[nodiscard]] http::Response errorAnswer(
    int status, std::string_view code, std::string_view message);
/// 401 with the challenge that names the tenant's authority.
[[nodiscard]] http::Response unauthenticated(const World& world, const BadBearer& bad, Time now);
/// 403: the caller may not do this here.
[[nodiscard]] http::Response unauthorized(
    const Caller& caller, std::string_view action, std::string_view scope);
[[nodiscard]] http::Response notFound(
    std::string_view type, std::string_view name, std::string_view group);
/// 429 with Retry-After.
[[nodiscard]] http::Response throttled(int seconds);

/// Request and correlation ids and what is left of the quota, as every answer carries them.
void addServiceHeaders(
    http::Response& response, const http::Request& request, std::string_view requestId);

} // namespace attest::lab::arm
