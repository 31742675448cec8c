// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage_run.h"

#include <optional>
#include <string>

/// Reading the claims of the token under judgement.
namespace attest::verify::msi {

struct Claim {
    decode::NodeId node = decode::kNoNode;
    std::optional<std::string> text; ///< for a string
    [[nodiscard]] bool present() const { return node != decode::kNoNode; }
};

[[nodiscard]] Claim claim(StageRun& run, std::string_view name);
/// Where a claim stands; the whole payload when it is absent.
[[nodiscard]] std::vector<Span> claimSpan(StageRun& run, const Claim& claim);
/// The azure_msi configuration of the attestor that judges; null when no policy was given.
[[nodiscard]] const policy::MsiConfig* configOf(const Context& context);

} // namespace attest::verify::msi
