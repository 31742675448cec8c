// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/secret_store.h"

#include <map>
#include <mutex>

namespace attest::net {
namespace {

class MemoryStore final : public SecretStore {
public:
    Kind kind() const override { return Kind::Memory; }

    std::optional<Problem> put(const std::string& key, const SecretBytes& secret) override
    {
        const std::scoped_lock hold(m_lock);
        m_secrets[key] = SecretBytes(copyBytes(secret.view()));
        return std::nullopt;
    }

    Result<std::optional<SecretBytes>> get(const std::string& key) override
    {
        const std::scoped_lock hold(m_lock);
        const auto found = m_secrets.find(key);
        if (found == m_secrets.end()) {
            return std::optional<SecretBytes>();
        }
        return std::optional<SecretBytes>(SecretBytes(copyBytes(found->second.view())));
    }

    std::optional<Problem> forget(const std::string& key) override
    {
        const std::scoped_lock hold(m_lock);
        m_secrets.erase(key);
        return std::nullopt;
    }

private:
    std::mutex m_lock;
    std::map<std::string, SecretBytes> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> memoryStore()
{
    return std::make_unique<MemoryStore>();
}

} // namespace attest::net
