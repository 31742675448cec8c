// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage_run.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Reading the claims of the token under judgement.
namespace attest::verify::msi {

/// Good for as long as the run: its text lies in the run's buffers.
struct Claim {
    decode::NodeId node = decode::kNoNode;
    std::optional<std::string_view> text;      ///< for a string
    std::shared_ptr<const std::string> undone; ///< what text views, where it has escapes
    [[nodiscard]] bool present() const { return node != decode::kNoNode; }
};

[[nodiscard]] Claim claim(StageRun& run, std::string_view name);
/// The same of a value within one, such as an element of aud.
[[nodiscard]] Claim claimAt(StageRun& run, decode::NodeId node);
/// Where a claim stands; the whole payload when it is absent.
[[nodiscard]] Spans claimSpan(StageRun& run, const Claim& claim);
/// The azure_msi configuration of the attestor that judges; null when no policy was given.
[[nodiscard]] const policy::MsiConfig* configOf(const Context& context);

} // namespace attest::verify::msi
