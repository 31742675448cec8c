// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/fault.h"

#include <algorithm>

namespace attest::lab {

std::string_view touchesName(Touches touches)
{
    constexpr std::string_view kNames[]{"bytes", "replies", "access", "clock"};
    return kNames[static_cast<std::size_t>(touches)];
}

std::span<const Fault> allFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> made;
        for (const auto part :
            {loginFaults(), envelopeFaults(), messageFaults(), contentFaults(), certificateFaults(),
                authorityFaults(), downloadFaults(), formFaults(), machineFaults(),
                identityFaults(), tokenFaults(), claimFaults(), keyFaults(), principalFaults()}) {
            made.insert(made.end(), part.begin(), part.end());
        }
        return made;
    }();
    return all;
}

const Fault* findFault(std::string_view name)
{
    const auto all = allFaults();
    const auto found = std::ranges::find(all, name, &Fault::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace attest::lab
