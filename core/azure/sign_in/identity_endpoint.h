// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/sign_in/asking.h"

namespace attest::azure {

enum class IdentitySource { Imds, AppService, Arc };
[[nodiscard]] std::string_view nameOf(IdentitySource source);

/// That an answer leads elsewhere, where nothing of the request goes; nothing of any other answer.
[[nodiscard]] std::optional<Problem> redirectionOf(
    const net::HttpReply& reply, IdentitySource source);

/// Asks, again after a while where the service is busy or being updated: five times at the most, which is
/// half a minute. Problems: net.*, credential.identity-unavailable
[[nodiscard]] Result<net::HttpReply> askIdentityService(
    const Asking& asking, const net::HttpRequest& request, IdentitySource source);

/// Asks so and reads the answer. Problems: net.*, credential.*
[[nodiscard]] Result<Tokens> identityToken(
    const Asking& asking, const net::HttpRequest& request, IdentitySource source);

/// Arc's agent wants to see that the caller may read a file of its own: asks once, reads the file that the
/// refusal names, and puts its content into the request. Problems: net.*, credential.*
[[nodiscard]] std::optional<Problem> answerChallenge(
    const Asking& asking, net::HttpRequest& request);

} // namespace attest::azure
