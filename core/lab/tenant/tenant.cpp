// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/tenant.h"

#include <chrono>

namespace attest::lab {

Time systemTime()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
    const auto nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(since - seconds);
    return {seconds.count(), static_cast<std::int32_t>(nanos.count())};
}

Clock clockFrom(Time start)
{
    using Steady = std::chrono::steady_clock;
    return [start, began = Steady::now()] {
        const auto passed = std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - began);
        return start + Duration{passed.count()};
    };
}

Tenant::Tenant(World world, Clock clock, KeySizes sizes)
    : m_world(std::make_shared<const World>(std::move(world)))
    , m_clock(std::move(clock))
    // As of the world's own time: equal worlds have equal certificates, however long they take to make.
    , m_pki(m_world->seed, m_world->created, sizes)
{
}

Tenant::Tenant(World world, Clock clock, AzureLikePki pki)
    : m_world(std::make_shared<const World>(std::move(world)))
    , m_clock(std::move(clock))
    , m_pki(std::move(pki))
{
}

std::shared_ptr<const World> Tenant::world() const
{
    const std::scoped_lock lock(m_lock);
    return m_world;
}

void Tenant::change(const std::function<void(World&)>& apply)
{
    const std::scoped_lock lock(m_lock);
    auto changed = std::make_shared<World>(*m_world);
    apply(*changed);
    m_world = std::move(changed);
}

Time Tenant::now() const
{
    Clock clock;
    {
        const std::scoped_lock lock(m_lock);
        clock = m_clock;
    }
    return clock();
}

Clock Tenant::clock() const
{
    const std::scoped_lock lock(m_lock);
    return m_clock;
}

void Tenant::setClock(Clock clock)
{
    const std::scoped_lock lock(m_lock);
    m_clock = std::move(clock);
}

const TlsAuthority& Tenant::tls() const
{
    return m_tls.get([&] { return TlsAuthority(m_pki.seed()); });
}

std::string Tenant::anchorsPem() const
{
    return certificatePem(m_pki.root().der) + certificatePem(m_pki.tlsRoot().der);
}

} // namespace attest::lab
