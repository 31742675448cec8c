// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "lab/mint/hierarchy.h"
#include "lab/mint/lazy.h"
#include "lab/tenant/tls.h"
#include "lab/tenant/world.h"

#include <mutex>

namespace attest::lab {

/// The clock of this machine.
[[nodiscard]] Time systemTime();
/// The clock that starts at `start` now and runs on from there.
[[nodiscard]] Clock clockFrom(Time start);

/// The simulated tenant: its world, which services read as a snapshot and administrators and
/// faults change; its certificates; its clock. For any number of threads.
class Tenant {
public:
    /// The same seed and the clock's first answer give the same keys and certificates.
    Tenant(World world, Clock clock, KeySizes sizes = KeySizes::Real);
    /// With certificates that another tenant of this seed has made already: copies share them.
    Tenant(World world, Clock clock, AzureLikePki pki);

    [[nodiscard]] std::shared_ptr<const World> world() const;
    /// Applies a change to a copy and lets everybody see it at once.
    void change(const std::function<void(World&)>& apply);

    [[nodiscard]] Time now() const;
    /// The clock itself, which a later setClock() does not touch.
    [[nodiscard]] Clock clock() const;
    /// Sets another clock: a skew is one that adds to this one.
    void setClock(Clock clock);

    [[nodiscard]] const AzureLikePki& pki() const { return m_pki; }
    /// The authority of the lab's own TLS: nothing that attests rests on it.
    [[nodiscard]] const TlsAuthority& tls() const;
    /// PEM of the roots that documents of this tenant rest on, and of nothing else.
    [[nodiscard]] std::string anchorsPem() const;

private:
    mutable std::mutex m_lock;
    std::shared_ptr<const World> m_world;
    Clock m_clock;
    AzureLikePki m_pki;
    Lazy<TlsAuthority> m_tls;
};

} // namespace attest::lab
