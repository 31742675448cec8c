// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/tenant/seed.h"
#include "lab/tenant/tenant.h"

namespace attest::test {

inline constexpr char kSeed[] = "services";

/// 2026-11-20T10:00:00Z, standing still.
inline constexpr Time kNow{1795168800, 0};

/// A tenant of its own, with small keys.
[[nodiscard]] std::shared_ptr<lab::Tenant> newTenant();

[[nodiscard]] lab::http::Request get(
    std::string target, std::vector<lab::http::Header> headers = {});
[[nodiscard]] lab::http::Request post(
    std::string target, std::string body, std::vector<lab::http::Header> headers = {});

/// The value at "a/b/0/c" of a JSON text: a string's text, anything else as it is written; "" for
/// nothing there.
[[nodiscard]] std::string at(const std::string& json, std::string_view path);
[[nodiscard]] bool has(const std::string& json, std::string_view path);
/// Claims of a compact token.
[[nodiscard]] std::string claimsOf(const std::string& token);

} // namespace attest::test
