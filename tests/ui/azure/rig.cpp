// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>

namespace attest::test {

SlowSession::SlowSession(azure::Connection connection, net::Transport& transport)
    : m_connection(std::move(connection))
    , m_transport(transport)
{
}

Result<azure::Account> SlowSession::signIn(const azure::Prompts& prompts, const net::Cancel& cancel)
{
    prompts.showCode("ABCD-1234", "https://microsoft.com/devicelogin", {1795168800, 0});
    std::unique_lock lock(m_lock);
    constexpr std::chrono::milliseconds kOften{10};
    while (!m_end && !cancel.asked()) {
        m_changed.wait_for(lock, kOften);
    }
    return m_end ? *m_end : Result<azure::Account>(Problem{net::issue::kCancelled, {}, {}});
}

std::optional<azure::Account> SlowSession::account() const
{
    const std::scoped_lock lock(m_lock);
    return m_end && m_end->ok() ? std::optional(m_end->value()) : std::nullopt;
}

Result<azure::Account> SlowSession::refresh(const net::Cancel&)
{
    return Problem{net::issue::kUnresolved, {{"host", "login.example"}}, {}};
}

Result<std::shared_ptr<const SecretBytes>> SlowSession::token(
    const std::string&, const net::Cancel&)
{
    return Problem{net::issue::kNotAllowed, {{"host", "nowhere"}, {"url", "nowhere"}}, {}};
}

std::optional<Time> SlowSession::signOut()
{
    return Time{1795168800, 0};
}

void SlowSession::end(Result<azure::Account> with)
{
    const std::scoped_lock lock(m_lock);
    m_end.emplace(std::move(with));
    m_changed.notify_all();
}

Rig::Rig(Sessions sessions, const Changed& changed)
{
    auto ways = ui::realWays(file());
    ways.openUrl = [this](const QString& url) { opened << url; };
    ways.keychain = [this]() -> Result<std::shared_ptr<net::SecretStore>> { return store; };
    ways.lab = [this, start = ways.lab] {
        auto started = start();
        if (started) {
            lab = std::static_pointer_cast<lab::Lab>(started->lab);
        }
        return started;
    };
    if (sessions == Sessions::Slow) {
        ways.session = [this](const azure::Connection& connection,
                           const std::shared_ptr<net::Transport>& transport, const auto&) {
            slow = std::make_shared<SlowSession>(connection, *transport);
            return slow;
        };
    }
    if (changed) {
        changed(ways);
    }
    desk = std::make_unique<ui::AzureDesk>(std::move(ways));
    page = std::make_unique<ui::AzurePage>(*desk, cases);
    page->resize(1200, 640);
    page->show();
    (void)QTest::qWaitForWindowExposed(page.get());
}

Rig::~Rig()
{
    page.reset();
    desk.reset();
}

void Rig::click(const char* name)
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void Rig::enterLab()
{
    click("lab");
    QTRY_VERIFY_WITH_TIMEOUT(desk->standing() == ui::AzureDesk::Standing::In, 60000);
}

} // namespace attest::test
