// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch_rig.h"

#include "azure/lab_connection.h"
#include "lab/entra/issue_token.h"

#include <gtest/gtest.h>

namespace attest::test {

FakeSession::FakeSession(azure::Connection connection, std::shared_ptr<net::Transport> transport)
    : m_connection(std::move(connection))
    , m_transport(std::move(transport))
{
}

Result<azure::Account> FakeSession::signIn(const azure::Prompts&, const net::Cancel&)
{
    return azure::Account{};
}

Result<std::shared_ptr<const SecretBytes>> FakeSession::token(
    const std::string& resource, const net::Cancel&)
{
    resources.push_back(resource);
    return std::make_shared<const SecretBytes>(copyBytes(asBytes(tokenText)));
}

net::NetworkOptions networkOf(const azure::Connection& connection)
{
    net::NetworkOptions options;
    options.proxy = connection.proxy;
    options.extraCaPem = connection.extraCaPem;
    options.places = connection.places;
    return options;
}

namespace {

/// Certificates take a second to make, so all rigs of a program share them.
std::shared_ptr<lab::Tenant> newTenant()
{
    static const lab::Tenant first(
        lab::seededWorld("azure-tests", lab::systemTime()), lab::systemTime, lab::KeySizes::Small);
    return std::make_shared<lab::Tenant>(*first.world(), lab::systemTime, first.pki());
}

} // namespace

LabRig::LabRig(const std::string& machine)
{
    lab::LabOptions options;
    options.machine = machine;
    options.tenant = newTenant();
    options.allowance = lab::imds::kUnlimited;
    auto started = lab::Lab::start(options);
    EXPECT_TRUE(started) << "the lab did not start";
    lab = std::move(started).value();
    world = lab->tenant().world();
    azure::LabPlaces places;
    places.imds = lab->url(lab::Azure::Imds);
    places.entra = lab->url(lab::Azure::Entra);
    places.arm = lab->url(lab::Azure::Arm);
    places.graph = lab->url(lab::Azure::Graph);
    places.aia = lab->url(lab::Azure::Aia);
    places.tenant = world->directory.tenantId;
    connection = azure::labConnection("lab", places, lab->tenant().tls().caPem());
    transport = net::liveTransport(networkOf(connection));
    session = std::make_unique<FakeSession>(connection, transport);
    session->tokenText = tokenOf(lab::kServerApp);
}

std::string LabRig::tokenOf(const char* app) const
{
    const auto now = lab->tenant().world();
    lab::TokenSpec spec = lab::entra::tokenSpec(*now,
        {*lab::principalOfApp(now->directory, lab::appNamed(*now, app).appId),
            {connection.endpoints.armAudience, 1}, lab->tenant().now(), Duration{3599},
            lab::entra::ClientProof::Secret, {}, {}});
    return lab::entra::signedToken(*now, spec);
}

std::shared_ptr<Arrived> LabRig::record(lab::Azure service)
{
    auto arrived = std::make_shared<Arrived>();
    auto lock = std::make_shared<std::mutex>();
    lab->intercept(service, [arrived, lock](const lab::http::Request& request, const auto& next) {
        {
            const std::scoped_lock guard(*lock);
            arrived->push_back(request);
        }
        return next(request);
    });
    return arrived;
}

const lab::Machine& LabRig::machine(std::string_view name) const
{
    return *lab::findMachine(*world, name);
}

std::string LabRig::subscription(std::size_t index) const
{
    return world->subscriptions.at(index).subscriptionId;
}

} // namespace attest::test
