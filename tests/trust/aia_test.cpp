// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/aia.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

struct UrlCase {
    const char* url;
    const char* verdict; // the https form, or the reason of refusal
};

std::ostream& operator<<(std::ostream& out, const UrlCase& one)
{
    return out << one.url;
}

const UrlCase kUrls[] = {
    {"http://www.microsoft.com/pkiops/certs/Microsoft%20Azure%20RSA%20TLS%20Issuing%20CA%2004.crt",
        "https://www.microsoft.com/pkiops/certs/"
        "Microsoft%20Azure%20RSA%20TLS%20Issuing%20CA%2004.crt"},
    {"http://www.microsoft.com/pki/mscorp/Microsoft%20RSA%20TLS%20CA%2001.crt",
        "https://www.microsoft.com/pki/mscorp/Microsoft%20RSA%20TLS%20CA%2001.crt"},
    {"http://WWW.Microsoft.COM/pkiops/certs/a.crt", "https://www.microsoft.com/pkiops/certs/a.crt"},
    {"http://www.microsoft.com:80/pkiops/certs/a.crt",
        "https://www.microsoft.com/pkiops/certs/a.crt"},
    {"https://caissuers.microsoft.com/pkiops/certs/a.crt",
        "https://caissuers.microsoft.com/pkiops/certs/a.crt"},
    {"http://cacerts.digicert.com/DigiCertGlobalRootG2.crt",
        "https://cacerts.digicert.com/DigiCertGlobalRootG2.crt"},
    {"http://cacerts.digicert.cn/a.crt", "https://cacerts.digicert.cn/a.crt"},
    {"http://www.microsoft.com/pkiops/certs/Microsoft%20RSA%20TLS%20CA%2002(1).crt",
        "https://www.microsoft.com/pkiops/certs/Microsoft%20RSA%20TLS%20CA%2002(1).crt"},
    {"http://cacerts.digicert.com/'$(id)''", "syntax"},
    {"http://cacerts.digicert.com/$(id)", "syntax"},
    {"http://cacerts.digicert.com/a;id", "syntax"},
    {"http://cacerts.digicert.com/a&id", "syntax"},
    {"http://cacerts.digicert.com/a!1", "syntax"},
    {"http://cacerts.digicert.com/a*", "syntax"},
    {"http://cacerts.digicert.com/a=b,c+d", "syntax"},
    {"http://169.254.169.254/metadata/identity", "host"},
    {"http://[::1]/a.crt", "host"},
    {"http://[::1]:80/a.crt", "host"},
    {"http://localhost/pkiops/certs/a.crt", "host"},
    {"http://evil.example/pkiops/certs/a.crt", "host"},
    {"http://www.microsoft.com.evil.example/pkiops/certs/a.crt", "host"},
    {"http://www.microsoft.com./pkiops/certs/a.crt", "host"},
    {"http://user:pass@www.microsoft.com/pkiops/certs/a.crt", "userinfo"},
    {"http://www.microsoft.com@evil.example/pkiops/certs/a.crt", "userinfo"},
    {"http://www.microsoft.com:444/pkiops/certs/a.crt", "port"},
    {"http://www.microsoft.com:443/pkiops/certs/a.crt", "port"},
    {"http://www.microsoft.com:/pkiops/certs/a.crt", "port"},
    {"http://www.microsoft.com/other/a.crt", "path"},
    {"http://www.microsoft.com/pkiops/certs/", "path"},
    {"http://www.microsoft.com/pkiops/certs/../../x", "path"},
    {"http://www.microsoft.com/pkiops/certs/%2e%2E/x", "path"},
    {"http://www.microsoft.com/pkiops/certs/a%2Fb", "path"},
    {"http://www.microsoft.com/pkiops/certs/a%0d%0ab", "path"},
    {"http://www.microsoft.com/pkiops/certs/a%", "path"},
    {"http://www.microsoft.com/PKIOPS/certs/a.crt", "path"},
    {"http://cacerts.digicert.com/", "path"},
    {"http://www.microsoft.com/pkiops/certs/a.crt?x=1", "query"},
    {"http://www.microsoft.com/pkiops/certs/a.crt#x", "query"},
    {"ftp://www.microsoft.com/pkiops/certs/a.crt", "scheme"},
    {"ldap://www.microsoft.com/pkiops/certs/a.crt", "scheme"},
    {"not a url", "syntax"},
    {"", "syntax"},
    {"//www.microsoft.com/pkiops/certs/a.crt", "syntax"},
    {"http://www.microsoft.com\\pkiops/certs/a.crt", "syntax"},
    {"http://www.microsoft.com/pkiops/certs/a b.crt", "syntax"},
    {"http://www.microsoft.com/pkiops/certs/\xc3\xa4.crt", "syntax"},
};

class AiaUrl : public testing::TestWithParam<UrlCase> {};

TEST_P(AiaUrl, IsFetchedOnlyFromListedPlaces)
{
    const auto verdict = trust::judgeAiaUrl(GetParam().url);
    const auto* allowed = std::get_if<trust::AiaAllowed>(&verdict);
    EXPECT_EQ(allowed != nullptr ? allowed->https : std::get<trust::AiaRefused>(verdict).reason,
        std::string(GetParam().verdict));
}

INSTANTIATE_TEST_SUITE_P(Urls, AiaUrl, testing::ValuesIn(kUrls));

TEST(AiaUrl, KeepsPlainHttpOnlyWhereTheCertificateHasIt)
{
    const auto http = trust::judgeAiaUrl("http://cacerts.digicert.com/a.crt");
    EXPECT_EQ(std::get<trust::AiaAllowed>(http).http, "http://cacerts.digicert.com/a.crt");
    const auto https = trust::judgeAiaUrl("https://cacerts.digicert.com/a.crt");
    EXPECT_EQ(std::get<trust::AiaAllowed>(https).http, "");
}

TEST(AiaUrl, HasALengthThatIsEnough)
{
    const std::string url = "http://cacerts.digicert.com/" + std::string(2048, 'a');
    EXPECT_STREQ(std::get<trust::AiaRefused>(trust::judgeAiaUrl(url)).reason, "length");
}

} // namespace
} // namespace attest::test
