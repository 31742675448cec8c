// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

#include <map>
#include <string>
#include <vector>

namespace attest::test {

/// tests/clients/requests.txt: what Azure's own SDKs send, by operation.
[[nodiscard]] std::map<std::string, std::string> listedRequests();

/// What is of this run, and the word or id that the list has in its place.
using Placeholders = std::vector<std::pair<std::string, std::string>>;
/// A request as the list writes it. `header` is the one that is compared; of a request with a body it is
/// what the body is and which members it has.
[[nodiscard]] std::string asListed(
    const lab::http::Request& request, const char* header, const Placeholders& placeholders);

} // namespace attest::test
