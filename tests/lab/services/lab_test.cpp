// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "lab/announcement.h"
#include "lab/http/client.h"
#include "lab/issues.h"
#include "lab/lab.h"
#include "trust/anchors.h"

#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

namespace {

LabOptions smallLab()
{
    LabOptions options;
    options.seed = kSeed;
    options.time = kNow;
    options.sizes = KeySizes::Small;
    return options;
}

std::unique_ptr<Lab> started(LabOptions options = smallLab())
{
    auto lab = Lab::start(std::move(options));
    EXPECT_TRUE(lab.ok());
    return lab.ok() ? std::move(lab).value() : nullptr;
}

std::uint16_t portOf(const std::string& url)
{
    return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

const http::Request kDocument
    = get("/metadata/attested/document?api-version=2025-04-07&nonce=abc", {{"Metadata", "true"}});

/// What a TLS client that trusts that authority, or none, reads from localhost; "" when it does not
/// get so far.
std::string overTls(std::uint16_t port, const std::string& caPem, const std::string& request,
    int highestVersion = TLS1_3_VERSION)
{
    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context(
        SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_max_proto_version(context.get(), highestVersion);
    if (!caPem.empty()) {
        std::unique_ptr<BIO, void (*)(BIO*)> text(
            BIO_new_mem_buf(caPem.data(), static_cast<int>(caPem.size())), BIO_free_all);
        std::unique_ptr<X509, void (*)(X509*)> ca(
            PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr), X509_free);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), ca.get());
    }
    std::unique_ptr<BIO, void (*)(BIO*)> bio(BIO_new_ssl_connect(context.get()), BIO_free_all);
    SSL* ssl = nullptr;
    BIO_get_ssl(bio.get(), &ssl);
    SSL_set1_host(ssl, "localhost");
    std::string address = "127.0.0.1:" + std::to_string(port);
    BIO_ctrl(bio.get(), BIO_C_SET_CONNECT, 0, address.data());
    std::string all;
    if (BIO_do_connect(bio.get()) == 1 && BIO_puts(bio.get(), request.c_str()) > 0) {
        char block[2048];
        for (int got = 0; (got = BIO_read(bio.get(), block, sizeof block)) > 0;) {
            all.append(block, static_cast<std::size_t>(got));
        }
    }
    ERR_clear_error();
    return all;
}

} // namespace

TEST(Lab, SendsAllOfAnAnswerThatIsLargerThanATlsRecord)
{
    const auto lab = started();
    const std::string large(100'000, 'x');
    lab->intercept(Azure::Arm, [&](const auto&, const auto&) { return http::text(200, large); });
    const std::string all = overTls(portOf(lab->url(Azure::Arm)), lab->tenant().tls().caPem(),
        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(all.size() - all.find("\r\n\r\n") - 4, large.size());
}

TEST(Lab, ServesEveryMachinesMetadataOnAPortOfItsOwn)
{
    const auto lab = started();
    const auto world = lab->tenant().world();
    for (const Machine& machine : world->machines) {
        const auto answer
            = http::Client(portOf(lab->imdsUrl(machine.name)))
                  .ask(get("/metadata/instance/compute/vmId?api-version=2021-02-01&format=text",
                      {{"Metadata", "true"}}));
        ASSERT_TRUE(answer.ok()) << machine.name;
        EXPECT_EQ(answer->body, machine.vmId);
    }
    EXPECT_EQ(lab->defaultMachine(), "web-01");
    EXPECT_EQ(lab->imdsUrl("none"), "");
}

TEST(Lab, AnswersByRealNamesWithoutSockets)
{
    const auto lab = started();
    const Network& network = lab->network();
    EXPECT_EQ(
        network.ask("http://169.254.169.254/metadata/versions", get("", {{"Metadata", "true"}}))
            .status,
        200);
    const std::string issuer
        = "https://sts.windows.net/" + lab->tenant().world()->directory.tenantId + "/";
    EXPECT_EQ(
        at(network.ask(issuer + ".well-known/openid-configuration", {}).body, "issuer"), issuer);
    EXPECT_EQ(network.ask("https://management.azure.com/subscriptions", {}).status, 401);
    EXPECT_EQ(network.ask("https://graph.microsoft.com/v1.0/applications", {}).status, 401);
    for (const std::string& url : lab->tenant().pki().downloadUrls()) {
        EXPECT_EQ(network.ask(url, {}).status, 200) << url;
    }
    EXPECT_EQ(network.ask("https://example.test/", {}).status, 0);
}

TEST(Lab, SpeaksTlsWithItsOwnAuthorityAlone)
{
    const auto lab = started();
    const std::uint16_t port = portOf(lab->url(Azure::Entra));
    const std::string request
        = "GET /common/discovery/keys HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    const std::string& ca = lab->tenant().tls().caPem();
    EXPECT_NE(overTls(port, ca, request).find("200 OK"), std::string::npos);
    EXPECT_NE(overTls(port, ca, request, TLS1_2_VERSION).find("200 OK"), std::string::npos);
    EXPECT_EQ(overTls(port, ca, request, TLS1_1_VERSION), "");
    EXPECT_EQ(overTls(port, "", request), "");
    EXPECT_EQ(overTls(port, lab->tenant().anchorsPem(), request), "")
        << "what documents rest on makes no TLS";
}

TEST(Lab, LetsAFaultComeBetween)
{
    const auto lab = started();
    lab->intercept(Azure::Imds, [](const http::Request& request, const http::Handler& next) {
        auto answer = next(request);
        answer.status = 410;
        return answer;
    });
    lab->intercept(Azure::Aia, [](const http::Request&, const http::Handler&) {
        http::Response none;
        none.status = 0;
        return none;
    });
    http::Client client(portOf(lab->url(Azure::Imds)));
    EXPECT_EQ(client.ask(kDocument)->status, 410);
    EXPECT_EQ(
        lab->network().ask("http://169.254.169.254" + kDocument.target, kDocument).status, 410);
    const auto cutOff = http::Client(portOf(lab->url(Azure::Aia))).ask({});
    ASSERT_FALSE(cutOff.ok());
    EXPECT_EQ(cutOff.problem().id, lab::issue::kUnreachable);
    lab->intercept(Azure::Imds, {});
    EXPECT_EQ(client.ask(kDocument)->status, 200);
}

TEST(Lab, IsTheSameForTheSameSeedAndTime)
{
    const auto first = started(), second = started();
    EXPECT_EQ(first->tenant().anchorsPem(), second->tenant().anchorsPem());
    EXPECT_EQ(first->tenant().tls().caPem(), second->tenant().tls().caPem());
    EXPECT_EQ(filesOf(*first)[2].text, filesOf(*second)[2].text);
}

TEST(Lab, RefusesAMachineThatIsNotThereAndAPortThatIsTaken)
{
    LabOptions options = smallLab();
    options.machine = "nothing";
    const auto unknown = Lab::start(options);
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.problem().id, lab::issue::kNoSuchMachine);

    const auto lab = started();
    options = smallLab();
    options.port = portOf(lab->url(Azure::Imds));
    const auto taken = Lab::start(options);
    ASSERT_FALSE(taken.ok());
    EXPECT_EQ(taken.problem().id, lab::issue::kCannotListen);
}

TEST(Lab, ServesATenantThatIsGiven)
{
    LabOptions options = smallLab();
    options.tenant = newTenant();
    options.tenant->change([](World& world) { world.machines.erase(world.machines.begin()); });
    const auto lab = started(options);
    EXPECT_EQ(lab->defaultMachine(), "db-01");
    EXPECT_EQ(&lab->tenant(), options.tenant.get());
}

TEST(Lab, HasNoAnchorThatIsShipped)
{
    const auto lab = started();
    const auto certificates = trust::readCertificates(asBytes(lab->tenant().anchorsPem()));
    ASSERT_TRUE(certificates.ok());
    ASSERT_EQ(certificates->size(), 2U);
    for (const auto& anchor : trust::shippedAnchors().all()) {
        for (const auto& certificate : *certificates) {
            EXPECT_FALSE(trust::sameNameAndKey(anchor, *certificate)) << anchor.name;
        }
    }
}

class LabClouds : public testing::TestWithParam<Cloud> {};

TEST_P(LabClouds, AreEachCalledByTheirOwnNames)
{
    LabOptions options = smallLab();
    options.cloud = GetParam();
    const auto lab = started(options);
    const CloudFacts& facts = factsOf(GetParam());
    const auto& tenant = lab->tenant().world()->directory.tenantId;
    const std::string issuer = std::string(facts.tokenIssuer) + tenant + "/";
    EXPECT_EQ(
        at(lab->network().ask(issuer + ".well-known/openid-configuration", {}).body, "issuer"),
        issuer);
    EXPECT_EQ(
        lab->network().ask(std::string(facts.managementUrl) + "subscriptions", {}).status, 401);
    const auto token = lab->imdsHandler("web-01")(
        get("/metadata/identity/oauth2/token?api-version=2018-02-01&resource="
                + std::string(facts.managementUrl),
            {{"Metadata", "true"}}));
    EXPECT_EQ(at(claimsOf(at(token.body, "access_token")), "iss"), issuer);
}

INSTANTIATE_TEST_SUITE_P(All, LabClouds,
    testing::Values(Cloud::Public, Cloud::UsGovernment, Cloud::China, Cloud::Germany));
