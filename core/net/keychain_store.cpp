// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keychain_thread.h"
#include "net/secret_service.h"
#include "net/secret_store.h"

#include <qt6keychain/keychain.h>

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <type_traits>
#include <variant>

namespace attest::net {
namespace {

using Patience = std::chrono::milliseconds;

const QString& serviceName()
{
    static const QString name = QStringLiteral("assayer");
    return name;
}

// What a job ended with.
struct Ended {
    QKeychain::Error error = QKeychain::NoError;
    std::string text;
    SecretBytes secret;
};

std::optional<Problem> problemOf(const Ended& ended)
{
    switch (ended.error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return std::nullopt;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Problem{issue::kKeychainDenied, {}, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Problem{issue::kKeychainAbsent, {}, {}};
    default:
        return keychainFailure(ended.text);
    }
}

template <typename T>
using Settle = std::function<void(Result<T>)>;

// The bus is asked with the operator's patience and gives up first. Giving up here at the same moment would
// let the process end while the other thread is still reading the bus's answer, and Qt says so on stderr.
constexpr Patience kGrace{500};

// What the work settles for, or that it took too long: even a bus that hangs holds nobody up but itself.
template <typename T>
Result<T> within(Patience patience, std::function<void(const Settle<T>&)> work)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto future = promise->get_future();
    onKeychainThread([promise, work = std::move(work)] {
        work([promise](Result<T> result) { promise->set_value(std::move(result)); });
    });
    if (future.wait_for(patience + kGrace) != std::future_status::ready) {
        return keychainSlow(patience);
    }
    return future.get();
}

class KeychainStore final : public SecretStore {
public:
    explicit KeychainStore(Patience patience) : m_patience(patience) {}

    Kind kind() const override { return Kind::Keychain; }

    std::optional<Problem> put(const std::string& key, const SecretBytes& secret) override
    {
        auto bytes = std::make_shared<SecretBytes>(copyBytes(secret.view()));
        const auto ended = run([key, bytes] {
            auto* job = new QKeychain::WritePasswordJob(serviceName());
            job->setKey(QString::fromStdString(key));
            const auto view = bytes->view();
            job->setBinaryData(QByteArray(
                reinterpret_cast<const char*>(view.data()), static_cast<qsizetype>(view.size())));
            return job;
        });
        return ended ? problemOf(*ended) : ended.problem();
    }

    Result<std::optional<SecretBytes>> get(const std::string& key) override
    {
        auto ended = run([key] {
            auto* job = new QKeychain::ReadPasswordJob(serviceName());
            job->setKey(QString::fromStdString(key));
            return job;
        });
        if (!ended) {
            return ended.problem();
        }
        if (auto problem = problemOf(*ended)) {
            return *std::move(problem);
        }
        return ended->error == QKeychain::EntryNotFound
            ? std::optional<SecretBytes>()
            : std::optional<SecretBytes>(std::move(ended->secret));
    }

    std::optional<Problem> forget(const std::string& key) override
    {
        const auto ended = run([key] {
            auto* job = new QKeychain::DeletePasswordJob(serviceName());
            job->setKey(QString::fromStdString(key));
            return job;
        });
        return ended ? problemOf(*ended) : ended.problem();
    }

private:
    // Jobs delete themselves when they have ended.
    template <typename Make>
    Result<Ended> run(Make make) const
    {
        return within<Ended>(m_patience,
            [make = std::move(make), patience = m_patience](const Settle<Ended>& settle) {
                if (auto problem = secretServiceProblem(patience)) {
                    settle(*std::move(problem));
                    return;
                }
                auto* job = make();
                job->setInsecureFallback(false); // never a file
                QObject::connect(job, &QKeychain::Job::finished, job, [job, settle] {
                    Ended ended{job->error(), job->errorString().toStdString(), {}};
                    if constexpr (std::is_same_v<decltype(job), QKeychain::ReadPasswordJob*>) {
                        QByteArray data = job->binaryData();
                        ended.secret = SecretBytes(Bytes(data.begin(), data.end()));
                        data.fill('\0');
                    }
                    settle(std::move(ended));
                });
                job->start();
            });
    }

    Patience m_patience;
};

} // namespace

Result<std::unique_ptr<SecretStore>> keychainStore(Patience patience)
{
    const auto looked = within<std::monostate>(patience, [patience](const auto& settle) {
        auto problem = secretServiceProblem(patience);
        settle(problem ? Result<std::monostate>(*std::move(problem)) : std::monostate());
    });
    if (!looked) {
        return looked.problem();
    }
    return std::unique_ptr<SecretStore>(std::make_unique<KeychainStore>(patience));
}

} // namespace attest::net
