// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/casefile.h"
#include "export/export_actions.h"
#include "export/export_window.h"
#include "export/save_case.h"
#include "output.h"
#include "report/notes.h"
#include "report/render.h"
#include "run.h"
#include "ui/support/sample_case.h"
#include "ui/support/scenario_case.h"
#include "worker.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTextBrowser>

using namespace attest;
using ui::ReportForm;

/// Exporting reports and saving cases, driven by key and mouse in the shown windows.
class ReportTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void writesTheJsonThatAssayWrites_data();
    void writesTheJsonThatAssayWrites();
    void writesEveryForm_data();
    void writesEveryForm();
    void aPdfHasItsPagesNumbered();
    void previewsWhatRedactionTakesOut();
    void exportsNotesUnlessTold_data();
    void exportsNotesUnlessTold();
    void previewsWhatRedactionTakesOutOfNotes();
    void exportsWhatIsSupposedAsHypothetical();
    void saysWhereItCouldNotWrite();
    void reportsAreForTheirOwner();
    void closesByButton();
    void copiesTheReport();
    void copiesTheSummaryAsMarkdown();
    void savesACaseThatIsTheSameAgain();
    void savesAgainWithoutAsking();
    void saysWhatIsInACase();
    void leavesTheTokensSignatureOutUnlessTold();
    void keepsTheTokensSignatureWhenTold();
    void saysWhyACaseWasNotSaved();
    void actionsSayWhyTheyAreDisabled();

private:
    void open(casefile::Case c);
    ui::ExportWindow* openExport();
    ui::SaveCase* openSave();
    void choose(QComboBox* box, int row);
    void press(QWidget* within, const char* button);
    QByteArray exported(ui::ExportWindow* window, ReportForm form);
    [[nodiscard]] static QByteArray contents(const QString& path);
    [[nodiscard]] static QString said(QWidget* within);
    void trigger(const char* id) { m_actions->find(QString::fromLatin1(id))->trigger(); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ui::Actions> m_actions;
    std::unique_ptr<ui::OpenCases> m_cases;
    ui::ExportActions* m_export = nullptr;
    ui::LiveCase* m_live = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ReportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path.clear();
    m_actions = std::make_unique<ui::Actions>();
    m_cases = std::make_unique<ui::OpenCases>();
    m_window = std::make_unique<QWidget>();
    m_export = ui::addExportActions(*m_actions, *m_cases, m_window.get());
    m_export->setPathChooser([this](QWidget*, const QString&, const QString&) { return m_path; });
}

void ReportTest::cleanup()
{
    m_window.reset();
    m_cases.reset();
}

void ReportTest::open(casefile::Case c)
{
    QSignalSpy shown(m_cases.get(), &ui::OpenCases::shownChanged);
    m_cases->add(std::move(c), QStringLiteral("sample.attestcase"));
    QTRY_COMPARE(shown.size(), 1);
    m_live = m_cases->shown();
}

ui::ExportWindow* ReportTest::openExport()
{
    trigger("report.export");
    auto* window = m_window->findChild<ui::ExportWindow*>();
    return window;
}

ui::SaveCase* ReportTest::openSave()
{
    trigger("file.save-as");
    return m_window->findChild<ui::SaveCase*>();
}

void ReportTest::choose(QComboBox* box, int row)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < row; ++i) {
        QTest::keyClick(box, Qt::Key_Down);
    }
    QCOMPARE(box->currentIndex(), row);
}

void ReportTest::press(QWidget* within, const char* button)
{
    for (auto* each : within->findChildren<QPushButton*>()) {
        if (each->text().remove(QLatin1Char('&')) == QString::fromUtf8(button)) {
            QTRY_VERIFY(each->isEnabled());
            QTest::mouseClick(each, Qt::LeftButton);
            return;
        }
    }
    QFAIL(button);
}

QByteArray ReportTest::exported(ui::ExportWindow* window, ReportForm form)
{
    auto* box = window->findChildren<QComboBox*>().value(1);
    choose(box, static_cast<int>(form));
    m_path = m_folder->filePath(QStringLiteral("report") + ui::suffixOf(form));
    press(window, "Save…");
    return contents(m_path);
}

QByteArray ReportTest::contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString ReportTest::said(QWidget* within)
{
    QStringList all;
    for (const auto* label : within->findChildren<QLabel*>()) {
        all.push_back(label->text());
    }
    return all.join(QLatin1Char('\n'));
}

void ReportTest::writesTheJsonThatAssayWrites_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"accepted", "replayed", "version-two-tokens", "expired-cross-sign"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void ReportTest::writesTheJsonThatAssayWrites()
{
    QFETCH(QString, name);
    auto c = name == QStringLiteral("accepted") ? test::acceptedCase()
        : name == QStringLiteral("replayed")    ? test::replayedCase()
                                                : test::scenarioCase(qPrintable(name));
    c.notes.push_back({"", "kept by\nboth", c.context.now});
    const auto file = m_folder->filePath(QStringLiteral("c.attestcase")).toStdString();
    QVERIFY(!casefile::save(file, c, casefile::TokenKeeping::Keep));
    open(c);
    // What was looked at and supposed changes nothing of it.
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    m_live->suppose(QStringLiteral("another"), whatIf);
    m_live->restart();
    const auto ours = exported(openExport(), ReportForm::Json);

    app::TextSink out;
    app::TextSink err;
    app::Streams streams{out, err, nullptr, {}};
    app::Worker worker;
    const std::vector<std::string> words{"case", "run", file, "--report", "json"};
    static_cast<void>(app::run(words, streams, worker));
    QVERIFY(!ours.isEmpty());
    QCOMPARE(ours, QByteArray::fromStdString(out.text()));
    QCOMPARE(ours,
        QByteArray::fromStdString(
            report::toJson(report::withNotes(m_live->truth(), m_live->kept().notes)) + "\n"));
}

void ReportTest::exportsNotesUnlessTold_data()
{
    QTest::addColumn<int>("form");
    for (const auto form :
        {ReportForm::Html, ReportForm::Markdown, ReportForm::Json, ReportForm::Text}) {
        QTest::newRow(qPrintable(ui::nameOf(form))) << static_cast<int>(form);
    }
}

void ReportTest::exportsNotesUnlessTold()
{
    QFETCH(int, form);
    auto c = test::replayedCase();
    c.notes.push_back({"stage:nonce", "asked the platform team", c.context.now});
    open(std::move(c));
    auto* window = openExport();
    auto* notes = window->findChild<QCheckBox*>(QStringLiteral("notes"));
    QVERIFY(notes->isChecked());
    QVERIFY(exported(window, static_cast<ReportForm>(form)).contains("asked the platform team"));
    notes->setFocus();
    QTest::keyClick(notes, Qt::Key_Space);
    QVERIFY(!exported(window, static_cast<ReportForm>(form)).contains("asked the platform team"));
    m_live->setNote("stage:nonce", {});
    QVERIFY(!notes->isEnabled());
    QVERIFY(!notes->toolTip().isEmpty());
}

void ReportTest::previewsWhatRedactionTakesOutOfNotes()
{
    auto c = test::replayedCase();
    const auto domain = c.evidence.front().tenantDomain;
    QVERIFY(!domain.empty());
    c.notes.push_back({"", "the people of " + domain, c.context.now});
    open(std::move(c));
    auto* window = openExport();
    QSignalSpy rendered(window, &ui::ExportWindow::rendered);
    auto* redact = window->findChild<QCheckBox*>(QStringLiteral("redact"));
    redact->setFocus();
    QTest::keyClick(redact, Qt::Key_Space);
    QTRY_VERIFY(!rendered.isEmpty());
    const auto* table = window->findChild<QTableWidget*>();
    const auto found = table->findItems(QStringLiteral("the people of "), Qt::MatchStartsWith);
    QCOMPARE(found.size(), 2);
    QVERIFY(!found.last()->text().contains(QString::fromStdString(domain)));
    QVERIFY2(
        said(window).contains(QStringLiteral("read them once more")), qPrintable(said(window)));
}

void ReportTest::writesEveryForm_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("begins");
    const auto row = [](ReportForm form, const char* begins) {
        QTest::newRow(qPrintable(ui::nameOf(form))) << static_cast<int>(form) << QByteArray(begins);
    };
    row(ReportForm::Html, "<!DOCTYPE html>");
    row(ReportForm::Markdown, "# ");
    row(ReportForm::Pdf, "%PDF-");
    row(ReportForm::Json, "{");
    row(ReportForm::Text, "");
}

void ReportTest::writesEveryForm()
{
    QFETCH(int, form);
    QFETCH(QByteArray, begins);
    open(test::replayedCase());
    const auto bytes = exported(openExport(), static_cast<ReportForm>(form));
    QVERIFY(bytes.size() > 500);
    QVERIFY2(bytes.toLower().startsWith(begins.toLower()), bytes.left(40).constData());
}

void ReportTest::aPdfHasItsPagesNumbered()
{
    open(test::replayedCase());
    const auto bytes = exported(openExport(), ReportForm::Pdf);
    QVERIFY2(
        bytes.count("/Type /Page\n") + bytes.count("/Type /Page\r") + bytes.count("/Type /Page ")
            > 1,
        "more than one page");
}

void ReportTest::previewsWhatRedactionTakesOut()
{
    open(test::acceptedCase());
    auto* window = openExport();
    choose(window->findChildren<QComboBox*>().value(1), static_cast<int>(ReportForm::Text));
    QSignalSpy rendered(window, &ui::ExportWindow::rendered);
    auto* redact = window->findChild<QCheckBox*>(QStringLiteral("redact"));
    redact->setFocus();
    QTest::keyClick(redact, Qt::Key_Space);
    QTRY_VERIFY(!rendered.isEmpty() && window->findChild<QTableWidget*>()->rowCount() > 0);
    const auto& domain = m_live->kept().evidence.front().tenantDomain;
    const auto found = window->findChild<QTableWidget*>()->findItems(
        QString::fromStdString(domain), Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
    const auto row = found.front()->row();
    QCOMPARE(window->findChild<QTableWidget*>()->item(row, 1)->text(),
        QStringLiteral("<tenant-domain-1>"));
    QVERIFY(!window->findChild<QPlainTextEdit*>()->toPlainText().contains(
        QString::fromStdString(domain)));
    QVERIFY2(said(window).contains(QStringLiteral("What remains")), qPrintable(said(window)));
    m_path = m_folder->filePath(QStringLiteral("r.txt"));
    press(window, "Save…");
    QVERIFY(!contents(m_path).contains(QByteArray::fromStdString(domain)));
}

void ReportTest::exportsWhatIsSupposedAsHypothetical()
{
    open(test::acceptedCase());
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    m_live->suppose(QStringLiteral("another"), whatIf);
    auto* window = openExport();
    choose(window->findChildren<QComboBox*>().value(0), 1);
    const auto text = exported(window, ReportForm::Text);
    QVERIFY2(text.toLower().contains("hypothetical"), text.left(600).constData());
    m_live->undoStack().undo();
    QTRY_COMPARE(window->findChildren<QComboBox*>().value(0)->currentIndex(), 0);
}

void ReportTest::reportsAreForTheirOwner()
{
    constexpr auto kOthers = QFile::ReadGroup | QFile::ReadOther;
    open(test::replayedCase());
    auto* window = openExport();
    exported(window, ReportForm::Json);
    QCOMPARE(QFileInfo(m_path).permissions() & kOthers, QFile::Permissions());
    auto* redact = window->findChild<QCheckBox*>(QStringLiteral("redact"));
    redact->setFocus();
    QTest::keyClick(redact, Qt::Key_Space);
    exported(window, ReportForm::Text);
    QVERIFY(QFileInfo(m_path).permissions() & kOthers);
}

void ReportTest::saysWhereItCouldNotWrite()
{
    open(test::acceptedCase());
    auto* window = openExport();
    m_path = QStringLiteral("/nonexistent/report.html");
    press(window, "Save…");
    QVERIFY2(said(window).contains(QStringLiteral("was not written")), qPrintable(said(window)));
}

void ReportTest::closesByButton()
{
    open(test::acceptedCase());
    auto* window = openExport();
    QVERIFY(window->isVisible());
    press(window, "Close");
    QVERIFY(!window->isVisible());
}

void ReportTest::copiesTheReport()
{
    open(test::acceptedCase());
    auto* window = openExport();
    choose(window->findChildren<QComboBox*>().value(1), static_cast<int>(ReportForm::Json));
    press(window, "Copy");
    QCOMPARE(
        QApplication::clipboard()->text().toStdString(), report::toJson(m_live->truth()) + "\n");
}

void ReportTest::copiesTheSummaryAsMarkdown()
{
    open(test::replayedCase());
    trigger("report.copy-summary");
    const auto text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(QStringLiteral("# ")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("What to do")));
    QVERIFY(!text.contains(QStringLiteral("consulted")));
}

void ReportTest::savesACaseThatIsTheSameAgain()
{
    open(test::acceptedCase());
    auto* window = openSave();
    QSignalSpy saved(window, &ui::SaveCase::saved);
    m_path = m_folder->filePath(QStringLiteral("kept.attestcase"));
    press(window, "Save…");
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_live->path(), m_path);
    QVERIFY(!m_live->isEdited());
    const auto read = casefile::load(m_path.toStdString());
    QVERIFY(static_cast<bool>(read));
    trust::Workbench bench;
    const auto replayed = casefile::replay(*read, bench);
    QVERIFY(static_cast<bool>(replayed));
    QCOMPARE(report::toJson(report::makeReport(*replayed)), report::toJson(m_live->truth()));
    QVERIFY(!read->reportSha256.empty());
}

void ReportTest::savesAgainWithoutAsking()
{
    open(test::acceptedCase());
    m_path = m_folder->filePath(QStringLiteral("kept.attestcase"));
    m_live->setKeptAt(m_path);
    m_live->setNote("stage:chain", QStringLiteral("looked at"));
    QSignalSpy told(m_export, &ui::ExportActions::said);
    trigger("file.save");
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!m_live->isEdited());
    QVERIFY(contents(m_path).contains("looked at"));
    QVERIFY(!m_actions->find(QStringLiteral("file.save"))->isEnabled());
}

void ReportTest::saysWhatIsInACase()
{
    open(test::acceptedCase());
    auto* window = openSave();
    const auto* list = window->findChild<QListView*>();
    QVERIFY(list->model()->rowCount() >= 3);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(
        QStringLiteral("An attested document")));
    QVERIFY(!window->findChild<QCheckBox*>()->isVisible());
}

void ReportTest::leavesTheTokensSignatureOutUnlessTold()
{
    open(test::scenarioCase("version-two-tokens"));
    auto* window = openSave();
    QVERIFY2(said(window).contains(QStringLiteral("The signature of the token")),
        qPrintable(said(window)));
    QSignalSpy saved(window, &ui::SaveCase::saved);
    m_path = m_folder->filePath(QStringLiteral("token.attestcase"));
    press(window, "Save…");
    QTRY_COMPARE(saved.size(), 1);
    const auto read = casefile::load(m_path.toStdString());
    QVERIFY(read && read->evidence.front().signature == verify::TokenSignature::Removed);
    QVERIFY(read->reportSha256.empty());
    // The case that is open is as it was.
    QVERIFY(m_live->kept().evidence.front().signature == verify::TokenSignature::Present);
}

void ReportTest::keepsTheTokensSignatureWhenTold()
{
    open(test::scenarioCase("version-two-tokens"));
    auto* window = openSave();
    auto* keep = window->findChild<QCheckBox*>();
    QVERIFY(keep->isVisible());
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    QVERIFY(window->findChild<QListView*>()->model()->index(0, 0).data().toString().contains(
        QStringLiteral("can still be used")));
    QSignalSpy saved(window, &ui::SaveCase::saved);
    m_path = m_folder->filePath(QStringLiteral("token.attestcase"));
    press(window, "Save…");
    QTRY_COMPARE(saved.size(), 1);
    const auto read = casefile::load(m_path.toStdString());
    QVERIFY(read && read->evidence.front().signature == verify::TokenSignature::Present);
}

void ReportTest::saysWhyACaseWasNotSaved()
{
    open(test::acceptedCase());
    auto* window = openSave();
    m_path = QStringLiteral("/nonexistent/kept.attestcase");
    press(window, "Save…");
    QTRY_VERIFY2(said(window).contains(QStringLiteral("/nonexistent")), qPrintable(said(window)));
    QVERIFY(m_live->path().isEmpty());
}

void ReportTest::actionsSayWhyTheyAreDisabled()
{
    for (const char* id : {"file.save", "file.save-as", "report.export", "report.copy-summary"}) {
        const auto* action = m_actions->find(QString::fromLatin1(id));
        QVERIFY(action && !action->isEnabled());
        QCOMPARE(ui::Actions::reasonOf(*action), QStringLiteral("No case is open"));
    }
}

QTEST_MAIN(ReportTest)
#include "export_test.moc"
