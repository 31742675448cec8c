// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

namespace attest::lab {

/// A believable small company, Contoso: two subscriptions; machines web-01 (with a system-assigned
/// identity), db-01 (with none) and build-01 (with two user-assigned ones); a uniform scale set of
/// three and a flexible one of two; edge-01, a machine outside of Azure with Arc's agent; networks in a group of their
/// own; and a directory with the applications below. The same seed and time give the same world.
[[nodiscard]] World seededWorld(std::string_view seed, Time now, Cloud cloud = Cloud::Public);

/// What the seeded directory's applications are called.
inline constexpr char kServerApp[] = "defakto-server";   ///< the audience of azure_msi; Reader
inline constexpr char kOpsApp[] = "contoso-ops";         ///< has secret, certificate, federation
inline constexpr char kConsoleApp[] = "assayer-console"; ///< public: device code, PKCE
inline constexpr char kUserName[] = "alice";             ///< @ the tenant's domain

[[nodiscard]] const AppRegistration& appNamed(const World& world, std::string_view displayName);

/// Private halves of the seeded credentials, for whoever plays the client.
[[nodiscard]] SigningKey opsCertificate(const World& world);
[[nodiscard]] SigningKey federationKey(const World& world);
/// An assertion that contoso-ops is federated with, valid for an hour.
[[nodiscard]] std::string federatedAssertion(const World& world, Time now);

} // namespace attest::lab
