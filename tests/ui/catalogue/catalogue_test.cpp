// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue_page.h"
#include "explain/catalogue.h"
#include "theme/style.h"
#include "ui/support/controls.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace attest;
using namespace attest::ui;

namespace {

telemetry::EventCatalogue withOwn(std::string_view json)
{
    auto made = telemetry::EventCatalogue::extended(json);
    return made ? std::move(*made) : telemetry::EventCatalogue::builtIn();
}

struct Rig {
    telemetry::EventCatalogue events = telemetry::EventCatalogue::builtIn();
    CataloguePage page{[this] { return events; }};

    Rig()
    {
        page.resize(1100, 680);
        page.show();
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    QStringList said()
    {
        QStringList all;
        for (const auto* each : page.findChildren<QLabel*>()) {
            if (each->isVisibleTo(&page)) {
                all << each->text();
            }
        }
        return all;
    }
    QString title() { return find<QLabel>("catalogueTitle")->text(); }
};

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyScheme(*qApp, SchemeChoice::Light); }
    void everyEntryHasAPage();
    void anIssueIsToldWithItsLinesAndItsRemedy();
    void aKindOfLineIsToldWithItsCause();
    void whatIsLookedForIsFoundByWordAndById();
    void nothingFoundSaysSo();
    void whatIsUnknownSaysSo();
    void onesOwnLinesAreThere();
    void hostileTextIsShownSafely();
    void backLeadsBack();
    void everyControlHasAName();
};

void CatalogueTest::everyEntryHasAPage()
{
    const auto events = telemetry::EventCatalogue::builtIn();
    const auto entries = catalogueEntries(events);
    QCOMPARE(entries.size(), explain::entries().size() + events.rules().size());
    for (const auto& entry : entries) {
        QVERIFY2(!entry.title.isEmpty(), entry.key.c_str());
        QVERIFY2(!catalogueText(entry.key, events).parts.empty(), entry.key.c_str());
    }
}

void CatalogueTest::anIssueIsToldWithItsLinesAndItsRemedy()
{
    Rig rig;
    rig.page.look("policy.tenant-domain-unknown");
    const auto words = explain::explain(IssueId{"policy.tenant-domain-unknown"}, {});
    QCOMPARE(rig.title(), QString::fromStdString(words.title));
    const auto said = rig.said();
    QVERIFY(said.contains(QString::fromStdString(words.explanation)));
    QVERIFY(said.contains(QString::fromStdString(words.remedy)));
    QVERIFY(said.contains(QStringLiteral("“… tenant domain is not configured …”")));
}

void CatalogueTest::aKindOfLineIsToldWithItsCause()
{
    Rig rig;
    rig.page.look("tenant_unknown");
    QCOMPARE(rig.title(), QStringLiteral("Line: Tenant unknown"));
    const auto said = rig.said();
    QVERIFY(said.contains(QStringLiteral("The server refused a login.")));
    const auto words = explain::explain(IssueId{"policy.tenant-domain-unknown"}, {});
    QVERIFY(said.contains(QString::fromStdString(words.remedy)));
}

void CatalogueTest::whatIsLookedForIsFoundByWordAndById()
{
    Rig rig;
    auto* table = rig.find<QTreeView>("catalogue");
    const int all = table->model()->rowCount();
    auto* text = rig.find<QLineEdit>("catalogueText");
    QTest::keyClicks(text, QStringLiteral("LOGIN_STARTED"));
    QCOMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
        table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(rig.page.shownKey(), "login_started");
    rig.page.look("chain.expired");
    QCOMPARE(table->model()->rowCount(), all);
    QCOMPARE(table->currentIndex().siblingAtColumn(1).data().toString(), "chain.expired");
}

void CatalogueTest::nothingFoundSaysSo()
{
    Rig rig;
    QTest::keyClicks(rig.find<QLineEdit>("catalogueText"), QStringLiteral("xyzzy"));
    QVERIFY(rig.find<QLabel>("catalogueNone")->isVisible());
}

void CatalogueTest::whatIsUnknownSaysSo()
{
    Rig rig;
    rig.page.look("no.such-thing");
    QCOMPARE(rig.title(), QStringLiteral("no.such-thing"));
    QCOMPARE(rig.find<QLabel>("catalogueBelow")->text(),
        QStringLiteral("The catalogue has no page of this."));
}

void CatalogueTest::onesOwnLinesAreThere()
{
    Rig rig;
    rig.events = withOwn(R"({"events":[{"id":"drained","text":"node drained","match":"prefix"}]})");
    rig.page.look("drained");
    QVERIFY(rig.said().contains(QStringLiteral("“node drained …”")));
    QCOMPARE(rig.find<QTreeView>("catalogue")->currentIndex().siblingAtColumn(1).data().toString(),
        "drained");
}

void CatalogueTest::hostileTextIsShownSafely()
{
    Rig rig;
    rig.events = withOwn("{\"events\":[{\"id\":\"<b>x\u202e\",\"text\":\"a\\nb\u202e<i>\"}]}");
    rig.page.look(rig.events.rules().front().id);
    for (const auto* label : rig.page.findChildren<QLabel*>()) {
        QVERIFY(!label->text().contains(QChar(0x202e)) && !label->text().contains(u'\n'));
        QVERIFY(label->objectName().isEmpty() || !label->text().contains(u'<')
            || label->textFormat() == Qt::PlainText);
    }
}

void CatalogueTest::backLeadsBack()
{
    Rig rig;
    QSignalSpy closed(&rig.page, &CataloguePage::closed);
    QTest::mouseClick(rig.find<QPushButton>("catalogueBack"), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
}

void CatalogueTest::everyControlHasAName()
{
    Rig rig;
    rig.page.look("chain.expired");
    QCOMPARE(test::unnamedControls(rig.page), QStringList());
}

QTEST_MAIN(CatalogueTest)
#include "catalogue_test.moc"
