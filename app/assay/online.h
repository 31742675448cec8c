// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/resolve.h"
#include "azure_access.h"
#include "case/casefile.h"
#include "loaded.h"

namespace attest::app {

/// Answers what the verification of a case asks for, through a connection, and keeps the answers in it. Each
/// request is told on the error stream. Resource Manager is asked where somebody is signed in.
struct ResolveDone {
    std::size_t asked = 0, answered = 0;
};
[[nodiscard]] ResolveDone resolveOnline(
    const Invocation& invocation, AzureAccess& access, casefile::Case& c);

/// Anchors that were given for a case: of a simulated tenant where the connection is one's, so that every
/// result that rests on them says so. Problems: decode.*
[[nodiscard]] Result<trust::Anchors> givenAnchors(
    const Invocation& invocation, const std::vector<FilePtr>& files, trust::Provenance provenance);

/// A simulated tenant gives out keys in the names of real issuers. Nothing when the case says that it is
/// one's, by an anchor.
[[nodiscard]] std::optional<UsageError> unmarkedLab(
    const azure::Connection& connection, const casefile::Case& c);

/// Another simulated tenant's case: this one would answer with authorities and keys of its own, in the same
/// names. Asks it for the authorities that the case holds; nothing where they are its own, or it has none.
[[nodiscard]] std::optional<UsageError> strangeLab(AzureAccess& access, const casefile::Case& c);

/// "waiting 12 s" on the error stream.
[[nodiscard]] std::function<void(const azure::Waiting&)> waitingTold(const Invocation& invocation);

} // namespace attest::app
