// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/scenario.h"
#include "golden/world.h"

namespace attest::golden {

/// What an address of a certificate answers, under the key of the request that asks it. The address
/// has to be one that may be asked.
[[nodiscard]] Replies::value_type aiaReply(const std::string& url, verify::Reply reply);
/// The same with what the laboratory serves there.
[[nodiscard]] Replies::value_type downloadReply(const World& world, const std::string& url);

} // namespace attest::golden
