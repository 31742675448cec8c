// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/check.h"
#include "doctor/round.h"

/// The checks, one function each.
namespace attest::doctor {

/// Whether all of these services of the connection answer, as checkNames asks; of none: whether any service
/// does. Trouble of TLS and of a proxy, which have checks of their own, counts as an answer.
[[nodiscard]] bool areReached(
    Round& round, const std::vector<std::string azure::Endpoints::*>& services);

[[nodiscard]] Diagnosis checkNames(Round& round);
[[nodiscard]] Diagnosis checkProxy(Round& round);
[[nodiscard]] Diagnosis checkTls(Round& round);
[[nodiscard]] Diagnosis checkClock(Round& round);

[[nodiscard]] Diagnosis checkMetadata(Round& round);
[[nodiscard]] Diagnosis checkMetadataRules(Round& round);
[[nodiscard]] Diagnosis checkDocument(Round& round);
[[nodiscard]] Diagnosis checkIdentity(Round& round);
[[nodiscard]] Diagnosis checkAudience(Round& round);

[[nodiscard]] Diagnosis checkSignIn(Round& round);
[[nodiscard]] Diagnosis checkApplication(Round& round);
[[nodiscard]] Diagnosis checkServicePrincipal(Round& round);
[[nodiscard]] Diagnosis checkTokenVersion(Round& round);
[[nodiscard]] Diagnosis checkDiscovery(Round& round);
[[nodiscard]] Diagnosis checkKeys(Round& round);

[[nodiscard]] Diagnosis checkDownloads(Round& round);
[[nodiscard]] Diagnosis checkCertificates(Round& round);
[[nodiscard]] Diagnosis checkRights(Round& round);
[[nodiscard]] Diagnosis checkPrincipalRights(Round& round);
[[nodiscard]] Diagnosis checkHost(Round& round);

} // namespace attest::doctor
