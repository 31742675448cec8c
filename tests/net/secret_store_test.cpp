// SPDX-License-Identifier: GPL-3.0-or-later
// The store in memory; keychain.sh has the other one.
#include "net/secret_store.h"

#include <gtest/gtest.h>

namespace attest::test {
namespace {

std::string kept(net::SecretStore& store, const std::string& key)
{
    const auto secret = store.get(key);
    return !secret ? std::string(secret.problem().id.value)
        : *secret  ? std::string(asText((*secret)->view()))
                   : "none";
}

TEST(MemoryStore, KeepsUntilItForgets)
{
    const auto store = net::memoryStore();
    EXPECT_EQ(store->kind(), net::SecretStore::Kind::Memory);
    EXPECT_EQ(kept(*store, "a"), "none");
    EXPECT_FALSE(store->put("a", SecretBytes(copyBytes(asBytes("one")))));
    EXPECT_FALSE(store->put("b", SecretBytes(copyBytes(asBytes("two")))));
    EXPECT_FALSE(store->put("a", SecretBytes(copyBytes(asBytes("three")))));
    EXPECT_EQ(kept(*store, "a"), "three");
    EXPECT_FALSE(store->forget("a"));
    EXPECT_FALSE(store->forget("a"));
    EXPECT_EQ(kept(*store, "a"), "none");
    EXPECT_EQ(kept(*store, "b"), "two");
}

} // namespace
} // namespace attest::test
