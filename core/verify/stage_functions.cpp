// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/identity.h"
#include "verify/imds/stages.h"
#include "verify/msi/stages.h"
#include "verify/stage_run.h"

#include <algorithm>
#include <array>

namespace attest::verify {
namespace {

struct Named {
    std::string_view stage;
    StageFunction function;
};

constexpr std::array kImds{
    Named{"tenant", imds::tenant},
    Named{"challenge", imds::challenge},
    Named{"envelope", imds::envelope},
    Named{"cms", imds::cms},
    Named{"signer", imds::signer},
    Named{"signature", imds::signature},
    Named{"name", imds::name},
    Named{"content", imds::content},
    Named{"nonce", imds::nonce},
    Named{"freshness", imds::freshness},
    Named{"chain", imds::chain},
    Named{"second-opinion", imds::secondOpinion},
    Named{"subscription", imds::subscription},
    Named{"resource", imds::resource},
    Named{"attributes", imds::attributes},
    Named{"identity", identity},
};

constexpr std::array kMsi{
    Named{"token", msi::token},
    Named{"header", msi::header},
    Named{"entry", msi::entry},
    Named{"discovery", msi::discovery},
    Named{"keys", msi::keys},
    Named{"signature", msi::signature},
    Named{"issuer", msi::issuer},
    Named{"audience", msi::audience},
    Named{"lifetime", msi::lifetime},
    Named{"tenant", msi::tenant},
    Named{"principal", msi::principal},
    Named{"attributes", msi::attributes},
    Named{"identity", identity},
};

template <std::size_t N>
StageFunction find(const std::array<Named, N>& table, std::string_view stage)
{
    return std::ranges::find(table, stage, &Named::stage)->function;
}

} // namespace

StageFunction stageFunction(Method method, std::string_view stage)
{
    return method == Method::AzureImds ? find(kImds, stage) : find(kMsi, stage);
}

} // namespace attest::verify
