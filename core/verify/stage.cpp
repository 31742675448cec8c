// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/stage.h"

#include <algorithm>
#include <array>

namespace attest::verify {
namespace {

// What can be checked offline comes first, and nothing is asked of the network while an earlier check
// has failed: an attacker's document must not make the verifier fetch anything.
constexpr std::array kImds{
    StageInfo{"tenant", "policy", Light::Authorised, true},
    StageInfo{"challenge", "nonce", Light::Authorised},
    StageInfo{"envelope", "decode", Light::Decoded},
    StageInfo{"cms", "cms", Light::Decoded},
    StageInfo{"signer", "cms", Light::Genuine},
    StageInfo{"signature", "cms", Light::Genuine},
    StageInfo{"name", "name", Light::Trusted},
    StageInfo{"content", "content", Light::Decoded},
    StageInfo{"nonce", "nonce", Light::Authorised},
    StageInfo{"freshness", "policy", Light::Authorised},
    StageInfo{"chain", "chain", Light::Trusted},
    StageInfo{"second-opinion", "cms", Light::Genuine, false, true},
    StageInfo{"subscription", "policy", Light::Authorised},
    StageInfo{"resource", "policy", Light::Authorised},
    StageInfo{"attributes", "policy", Light::Authorised},
    StageInfo{"identity", "policy", Light::Authorised},
};

constexpr std::array kMsi{
    StageInfo{"token", "decode", Light::Decoded},
    StageInfo{"header", "header", Light::Decoded},
    StageInfo{"entry", "policy", Light::Authorised, true},
    StageInfo{"discovery", "key", Light::Trusted},
    StageInfo{"keys", "key", Light::Trusted},
    StageInfo{"signature", "signature", Light::Genuine},
    StageInfo{"issuer", "policy", Light::Trusted},
    StageInfo{"audience", "policy", Light::Authorised},
    StageInfo{"lifetime", "claims", Light::Authorised},
    StageInfo{"tenant", "policy", Light::Authorised},
    StageInfo{"principal", "policy", Light::Authorised},
    StageInfo{"attributes", "policy", Light::Authorised},
    StageInfo{"identity", "policy", Light::Authorised},
};

} // namespace

std::string_view stageStateName(StageState state)
{
    switch (state) {
    case StageState::Passed:
        return "passed";
    case StageState::Failed:
        return "failed";
    case StageState::Warned:
        return "warned";
    case StageState::Skipped:
        return "skipped";
    case StageState::NotEvaluated:
        return "not-evaluated";
    }
    return "not-evaluated";
}

std::span<const StageInfo> stagesOf(Method method)
{
    return method == Method::AzureImds ? std::span<const StageInfo>(kImds)
                                       : std::span<const StageInfo>(kMsi);
}

const StageInfo* findStage(Method method, std::string_view id)
{
    // Results hold the names of these very tables, so most are found without reading one.
    const auto stages = stagesOf(method);
    const auto same = std::ranges::find(
        stages, id.data(), [](const StageInfo& info) { return info.id.data(); });
    if (same != stages.end() && same->id.size() == id.size()) {
        return &*same;
    }
    const auto found = std::ranges::find(stages, id, &StageInfo::id);
    return found == stages.end() ? nullptr : &*found;
}

} // namespace attest::verify
