// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "judgement.h"
#include "trust/chain.h"
#include "verb.h"

namespace attest::app {

/// What a chain is asked for, from the options of `verify chain` and `verify cms`.
struct ChainInputs {
    trust::Anchors anchors;
    std::vector<trust::PoolEntry> pool;
    trust::ChainOptions options;
};
[[nodiscard]] Result<ChainInputs> readChainInputs(const Invocation& invocation);

/// Why no path holds: the findings of the one that came furthest. Spans are of its certificates.
[[nodiscard]] std::vector<Finding> findingsOf(
    const trust::ChainResult& found, const decode::Certificate& leaf);
/// "chain" and "candidates" of the contract.
[[nodiscard]] std::vector<report::ContractMember> membersOf(const trust::ChainResult& found);
/// Every path that was tried, for people.
[[nodiscard]] std::string textOf(
    const trust::ChainResult& found, const trust::Anchors& anchors, const Terminal& terminal);

} // namespace attest::app
