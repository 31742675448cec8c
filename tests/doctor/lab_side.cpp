// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/lab_side.h"

#include "azure/lab_connection.h"
#include "lab/entra/issue_token.h"
#include "net/live_transport.h"

namespace attest::test {

std::unique_ptr<lab::Lab> startedLab()
{
    lab::LabOptions options;
    options.seed = "doctor";
    options.sizes = lab::KeySizes::Small;
    options.allowance = {0, 0, 0};
    auto lab = lab::Lab::start(std::move(options));
    return lab ? std::move(*lab) : nullptr;
}

azure::Connection connectionTo(const lab::Lab& lab)
{
    azure::LabPlaces places;
    places.imds = lab.url(lab::Azure::Imds);
    places.entra = lab.url(lab::Azure::Entra);
    places.arm = lab.url(lab::Azure::Arm);
    places.graph = lab.url(lab::Azure::Graph);
    places.aia = lab.url(lab::Azure::Aia);
    places.tenant = lab.tenant().world()->directory.tenantId;
    auto connection = azure::labConnection("lab", places, lab.tenant().tls().caPem());
    connection.proxy.kind = net::Proxy::Kind::None;
    return connection;
}

namespace {

std::unique_ptr<net::Transport> transportTo(
    const azure::Connection& connection, net::FlowSink flows)
{
    net::NetworkOptions options;
    options.proxy = connection.proxy;
    options.extraCaPem = connection.extraCaPem;
    options.places = connection.places;
    options.flows = std::move(flows);
    return net::liveTransport(std::move(options));
}

} // namespace

LabSession::LabSession(
    lab::Lab& lab, azure::Connection connection, std::string app, net::FlowSink flows)
    : m_lab(lab)
    , m_connection(std::move(connection))
    , m_transport(transportTo(m_connection, std::move(flows)))
    , m_app(std::move(app))
{
}

Result<azure::Account> LabSession::signIn(const azure::Prompts&, const net::Cancel&)
{
    m_in = true;
    return *account();
}

std::optional<azure::Account> LabSession::account() const
{
    if (!m_in) {
        return std::nullopt;
    }
    const auto world = m_lab.tenant().world();
    const auto* principal = principalOfApp(world->directory, lab::appNamed(*world, m_app).appId);
    return azure::Account{m_app, world->directory.tenantId, principal ? principal->id : "",
        {4102444800, 0}, false, {}};
}

Result<std::shared_ptr<const SecretBytes>> LabSession::token(
    const std::string& resource, const net::Cancel&)
{
    const auto world = m_lab.tenant().world();
    auto spec = lab::entra::tokenSpec(*world,
        {*principalOfApp(world->directory, lab::appNamed(*world, m_app).appId), {resource, 1},
            m_lab.tenant().now(), Duration{3599}, lab::entra::ClientProof::Secret, {}, {}});
    return std::make_shared<const SecretBytes>(
        copyBytes(asBytes(lab::entra::signedToken(*world, spec))));
}

Result<azure::Account> LabSession::refresh(const net::Cancel& cancel)
{
    return signIn({}, cancel);
}

std::optional<Time> LabSession::signOut()
{
    m_in = false;
    return Time{4102444800, 0};
}

} // namespace attest::test
