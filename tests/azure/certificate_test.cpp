// SPDX-License-Identifier: GPL-3.0-or-later
// A client's certificate in each of its forms, and what is signed with it, to the byte.
#include "azure/sign_in/client_assertion.h"
#include "azure/sign_in/credential_issues.h"
#include "base/ascii.h"
#include "decode/base64.h"
#include "decode/digest.h"
#include "folder.h"
#include "lab/tenant/seed.h"
#include "simulated.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>

#include <csignal>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attest;
using namespace attest::azure;
using namespace attest::test;

namespace {

constexpr char kPhrase[] = "planted passphrase";

SecretBytes secret(std::string_view text)
{
    return SecretBytes(copyBytes(asBytes(text)));
}

lab::SigningKey key()
{
    static const lab::SigningKey kMade
        = lab::deriveSigningKey("certificates", "client", {1'700'000'000, 0});
    return kMade;
}

std::string pemOf(const lab::SigningKey& one)
{
    return lab::certificatePem(one.certificate.der) + one.certificate.key.pem();
}

using PrivateKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

PrivateKey opensslKey(const std::string& pem)
{
    BIO* bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    PrivateKey made(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr), &EVP_PKEY_free);
    BIO_free(bio);
    return made;
}

std::string contentOf(BIO* bio)
{
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(length));
    BIO_free(bio);
    return text;
}

std::string encryptedPem()
{
    const PrivateKey made = opensslKey(key().certificate.key.pem());
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(bio, made.get(), EVP_aes_256_cbc(), kPhrase,
        static_cast<int>(sizeof kPhrase - 1), nullptr, nullptr);
    return contentOf(bio) + lab::certificatePem(key().certificate.der);
}

std::string pkcs12(const char* phrase)
{
    const PrivateKey made = opensslKey(key().certificate.key.pem());
    const Bytes der = key().certificate.der;
    const Byte* at = der.data();
    X509* certificate = d2i_X509(nullptr, &at, static_cast<long>(der.size()));
    PKCS12* bag = PKCS12_create(phrase, "client", made.get(), certificate, nullptr, 0, 0, 0, 0, 0);
    BIO* bio = BIO_new(BIO_s_mem());
    i2d_PKCS12_bio(bio, bag);
    PKCS12_free(bag);
    X509_free(certificate);
    return contentOf(bio);
}

std::string_view readAs(const std::string& bytes, const char* phrase)
{
    const SecretBytes given = secret(phrase == nullptr ? "" : phrase);
    const auto read
        = ClientCertificate::read(asBytes(bytes), phrase == nullptr ? nullptr : &given, "file");
    return idOf(read);
}

bool verifies(const lab::SigningKey& signer, std::string_view input, ByteView signature)
{
    const PrivateKey made = opensslKey(signer.certificate.key.pem());
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* how = nullptr;
    const bool good = EVP_DigestVerifyInit(context, &how, EVP_sha256(), nullptr, made.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(how, 32) == 1
        && EVP_DigestVerify(
               context, signature.data(), signature.size(), asBytes(input).data(), input.size())
            == 1;
    EVP_MD_CTX_free(context);
    return good;
}

} // namespace

TEST(ClientCertificates, AreReadInEachForm)
{
    EXPECT_EQ(readAs(pemOf(key()), nullptr), "");
    EXPECT_EQ(readAs(pemOf(key()), "not needed"), "");
    EXPECT_EQ(readAs(encryptedPem(), kPhrase), "");
    EXPECT_EQ(readAs(pkcs12(kPhrase), kPhrase), "");
    EXPECT_EQ(readAs(pkcs12(""), nullptr), "");
}

TEST(ClientCertificates, NeverAskForAPassphraseOnTheTerminal)
{
    const std::string text = key().certificate.key.pem()
        + "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: "
          "AES-256-CBC,000102030405060708090A0B0C0D0E0F\n\nAAAAAAAAAAAAAAAAAAAAAA==\n"
          "-----END CERTIFICATE-----\n";
    int terminal = -1;
    const pid_t process = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    ASSERT_GE(process, 0);
    if (process == 0) {
        ::_exit(readAs(text, nullptr) == azure::issue::kNoCertificate.value ? 0 : 1);
    }
    // A question would stand there and wait; the end of the process closes the terminal.
    std::string said;
    for (char c = 0; ::read(terminal, &c, 1) == 1 && said.size() < 16;) {
        said += c;
    }
    if (!said.empty()) {
        ::kill(process, SIGKILL);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(process, &status, 0), process);
    ::close(terminal);
    EXPECT_EQ(said, "");
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

TEST(ClientCertificates, SayWhyTheyCannotBeUsed)
{
    const auto other = lab::deriveSigningKey("certificates", "other", {1'700'000'000, 0});
    const std::string certificate = lab::certificatePem(key().certificate.der);
    const std::string privateKey = key().certificate.key.pem();
    const lab::Key small = lab::Key::rsa("certificates", "small", {1024, 65537});
    EXPECT_EQ(readAs(encryptedPem(), nullptr), azure::issue::kPassphraseNeeded.value);
    EXPECT_EQ(readAs(encryptedPem(), "wrong"), azure::issue::kPassphraseWrong.value);
    EXPECT_EQ(readAs(pkcs12(kPhrase), nullptr), azure::issue::kPassphraseNeeded.value);
    EXPECT_EQ(readAs(pkcs12(kPhrase), "wrong"), azure::issue::kPassphraseWrong.value);
    EXPECT_EQ(readAs(certificate, nullptr), azure::issue::kNoKey.value);
    EXPECT_EQ(readAs(privateKey, nullptr), azure::issue::kNoCertificate.value);
    EXPECT_EQ(readAs(lab::certificatePem(other.certificate.der) + privateKey, nullptr),
        azure::issue::kKeyDiffers.value);
    EXPECT_EQ(readAs("", nullptr), azure::issue::kNoCertificate.value);
    EXPECT_EQ(readAs("-----BEGIN nothing", nullptr), azure::issue::kNoKey.value);
    EXPECT_EQ(readAs(pkcs12(kPhrase).substr(0, 100), kPhrase), azure::issue::kNoCertificate.value);
    EXPECT_EQ(readAs(pkcs12(kPhrase) + "x", kPhrase), azure::issue::kNoCertificate.value);
    EXPECT_EQ(readAs(lab::Key::ecP256("certificates", "curve").pem() + certificate, nullptr),
        azure::issue::kKeyDiffers.value);
    EXPECT_EQ(readAs(small.pem() + certificate, nullptr), azure::issue::kKeyDiffers.value);
}

TEST(ClientCertificates, WithAnotherKindOfKeyAreRefused)
{
    const lab::Key curve = lab::Key::ecP256("certificates", "curve");
    const auto made = lab::selfSigned(key().certificate.spec, curve);
    EXPECT_EQ(readAs(lab::certificatePem(made.der) + curve.pem(), nullptr),
        azure::issue::kKeyUnfit.value);
}

TEST(ClientCertificates, TakeTheCertificateThatTheKeyBelongsTo)
{
    const auto other = lab::deriveSigningKey("certificates", "other", {1'700'000'000, 0});
    const auto read = ClientCertificate::read(
        asBytes(lab::certificatePem(other.certificate.der) + pemOf(key())), nullptr, "file");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->der(), key().certificate.der);
}

TEST(Assertion, IsWhatEntraDocumentsToTheByte)
{
    const std::string input = assertionInput(
        {"https://login.example/t/oauth2/v2.0/token", "client", "id", {1'795'168'800, 5}},
        key().certificate.der);
    const std::string thumb = decode::base64Url(decode::sha256(key().certificate.der));
    const std::string header = R"({"alg":"PS256","typ":"JWT","x5t#S256":")" + thumb + R"("})";
    const std::string claims
        = R"({"aud":"https://login.example/t/oauth2/v2.0/token","iss":"client","sub":"client",)"
          R"("jti":"id","nbf":1795168800,"iat":1795168800,"exp":1795169100})";
    EXPECT_EQ(input, decode::base64Url(asBytes(header)) + "." + decode::base64Url(asBytes(claims)));
}

TEST(Assertion, IsSignedByTheKeyWithPs256)
{
    const auto read = ClientCertificate::read(asBytes(pemOf(key())), nullptr, "file");
    ASSERT_TRUE(read.ok());
    const std::string all = clientAssertion({"a", "c", "i", {1, 0}}, *read);
    const std::string input = all.substr(0, all.rfind('.'));
    const auto signature
        = decode::fromBase64(all.substr(all.rfind('.') + 1), decode::Base64Form::Url);
    ASSERT_TRUE(signature.ok());
    EXPECT_TRUE(verifies(key(), input, *signature));
    EXPECT_FALSE(verifies(key(), input + "x", *signature));
}

TEST(Assertion, IsNewForEachRequest)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::Certificate);
    connection.credential.file = folder.file("ops.pem", simulated.opsPem());
    const auto session = simulated.open(connection);
    ASSERT_EQ(idOf(session->signIn({}, {})), "");
    ASSERT_EQ(idOf(session->signIn({}, {})), "");
    ASSERT_EQ(simulated.asked().size(), 2U);
    EXPECT_NE(simulated.asked()[0].form("client_assertion"),
        simulated.asked()[1].form("client_assertion"));
}

TEST(Assertion, OfAnExpiredCertificateIsNotSent)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::Certificate);
    connection.credential.file = folder.file("ops.pem", simulated.opsPem());
    simulated.pass(20 * 365 * 86400LL);
    const auto account = simulated.open(connection)->signIn({}, {});
    EXPECT_EQ(idOf(account), azure::issue::kCertificateExpired.value);
    EXPECT_TRUE(simulated.asked().empty());
}

TEST(Assertion, TakesThePassphraseFromTheStore)
{
    Simulated simulated;
    const Folder folder;
    auto connection = simulated.opsConnection(CredentialKind::Certificate);
    connection.credential.file = folder.file("client.p12", pkcs12(kPhrase));
    EXPECT_EQ(
        idOf(simulated.open(connection)->signIn({}, {})), azure::issue::kPassphraseNeeded.value);
    // A key that the lab does not know: what matters is that the file was opened.
    EXPECT_EQ(idOf(simulated.openWith(connection, kPassphrase, kPhrase)->signIn({}, {})),
        "entra.certificate-unknown");
}
