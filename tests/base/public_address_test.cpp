// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/public_address.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

TEST(Address, IsPublicOnlyWhereTheInternetIs)
{
    for (const char* address : {"8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "172.32.0.1",
             "100.128.0.1", "198.20.0.1", "64:ff9b::8.8.8.8", "192.167.255.255"}) {
        EXPECT_TRUE(isPublicAddress(address)) << address;
    }
    for (const char* address :
        {"127.0.0.1", "::1", "169.254.169.254", "fe80::1", "10.0.0.1", "172.16.0.1", "172.31.9.9",
            "192.168.1.1", "fc00::1", "fd12::1", "0.0.0.0", "::", "0.1.2.3", "100.64.0.1",
            "198.18.0.1", "198.19.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1",
            "198.51.100.7", "203.0.113.7", "192.0.0.8", "64:ff9b:1::1", "64:ff9b::10.0.0.1",
            "100::1", "2001:2::1", "2001:db8::1", "2001::1", "2002:a00:1::", "3fff::1", "ff02::1",
            "::ffff:169.254.169.254", "::ffff:10.0.0.1", "::10.0.0.1", "168.63.129.16", "",
            "example.com", "8.8.8.8 ", "8.8.8", "010.8.8.8", "0x8.8.8.8", "fe80::1%eth0"}) {
        EXPECT_FALSE(isPublicAddress(address)) << address;
    }
}

} // namespace
} // namespace attest::test
