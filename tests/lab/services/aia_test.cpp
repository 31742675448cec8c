// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "lab/aia/service.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::lab;
using namespace attest::test;

TEST(Aia, HasEveryCertificateThatIsNamed)
{
    const auto tenant = newTenant();
    const auto handler = aia::handler(tenant);
    const auto urls = tenant->pki().downloadUrls();
    ASSERT_GT(urls.size(), 6U);
    for (const std::string& url : urls) {
        const auto answer = handler(get(url.substr(url.find('/', 8))));
        EXPECT_EQ(answer.status, 200) << url;
        EXPECT_EQ(copyBytes(asBytes(answer.body)), tenant->pki().download(url)) << url;
    }
}

TEST(Aia, HasNothingElse)
{
    const auto handler = aia::handler(newTenant());
    EXPECT_EQ(handler(get("/pkiops/certs/Other.crt")).status, 404);
    EXPECT_EQ(handler(post("/pkiops/certs/Other.crt", "")).status, 405);
}
