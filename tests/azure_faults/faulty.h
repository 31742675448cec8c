// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../azure/simulated.h"
#include "lab/faults/service_fault.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::test {

/// A lab with one fault in place, from its beginning or from when a test says so.
struct Faulty {
    enum class From { Start, Later };
    explicit Faulty(const lab::ServiceFault& which, From from = From::Start) : fault(which)
    {
        if (from == From::Start) {
            arm();
        }
    }
    ~Faulty() { simulated.lab().intercept(fault.service, {}); }
    Faulty(const Faulty&) = delete;
    void arm() { simulated.lab().intercept(fault.service, lab::interceptorOf(fault)); }

    std::unique_ptr<azure::Session> bySecret()
    {
        return simulated.openWith(simulated.opsConnection(azure::CredentialKind::ClientSecret),
            azure::kClientSecret, simulated.opsSecret());
    }
    Simulated simulated;
    const lab::ServiceFault& fault;
};

inline std::vector<lab::ServiceFault> faultsOf(const std::vector<lab::Azure>& services)
{
    std::vector<lab::ServiceFault> all;
    std::ranges::copy_if(
        lab::serviceFaults(), std::back_inserter(all), [&](const lab::ServiceFault& fault) {
            return std::ranges::count(services, fault.service) > 0;
        });
    return all;
}

/// What a table says a fault is told as.
struct ToldRow {
    std::string_view fault, told;
};
template <std::size_t N>
const ToldRow* rowOf(const ToldRow (&table)[N], std::string_view fault)
{
    const auto* found = std::ranges::find(table, fault, &ToldRow::fault);
    return found == std::end(table) ? nullptr : found;
}

/// For the names of tests.
inline std::string underscored(std::string_view name)
{
    std::string text(name);
    std::ranges::replace(text, '-', '_');
    return text;
}

} // namespace attest::test
