// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

namespace attest::test {

ui::SourceEntry sourceEntry(ui::SourceEntry::Kind kind, std::string address, std::string name)
{
    ui::SourceEntry made;
    made.id = "id-" + address;
    made.kind = kind;
    made.address = std::move(address);
    made.name = std::move(name);
    return made;
}

LiveRig::LiveRig(ui::Settings* shared) : settings(shared ? shared : &own)
{
    restart();
}

void LiveRig::restart()
{
    page.reset();
    desk.reset();
    auto ways = ui::realLiveWays(
        folder.filePath(QStringLiteral("spool")), folder.filePath(QStringLiteral("alerts.json")));
    ways.keychain = [this]() -> Result<std::shared_ptr<net::SecretStore>> { return store; };
    ways.tellDesktop = [this](const QString& title, const QString& body) {
        told << title + QStringLiteral(": ") + body;
    };
    desk = std::make_unique<ui::LiveDesk>(std::move(ways), *settings);
    rebuild();
}

LiveRig::~LiveRig()
{
    page.reset();
    desk.reset();
}

void LiveRig::rebuild()
{
    page.reset();
    actions = std::make_unique<ui::Actions>();
    page = std::make_unique<ui::LivePage>(*actions, *desk, cases);
    page->resize(1280, 680);
    page->show();
    (void)QTest::qWaitForWindowExposed(page.get());
}

void LiveRig::click(const char* name)
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void LiveRig::type(const char* field, const QString& text)
{
    auto* line = find<QLineEdit>(field);
    QVERIFY2(line && line->isVisible(), field);
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, text);
}

void LiveRig::beginForm(ui::SourceEntry::Kind kind) const
{
    page->addSource(kind);
}

QString LiveRig::write(const char* name, const QByteArray& text)
{
    auto path = folder.filePath(QString::fromLatin1(name));
    append(path, text);
    return path;
}

void LiveRig::append(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(text), text.size());
}

} // namespace attest::test
