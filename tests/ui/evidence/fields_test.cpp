// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_copy.h"
#include "evidence/field_model.h"
#include "evidence/field_search.h"
#include "ui/evidence/token_case.h"
#include "ui/support/scenario_case.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace attest;
using ui::FieldModel;
using ui::Row;

namespace {

/// The first row of that path; looks into certificates too.
std::optional<Row> rowAtPath(const ui::Fields& fields, const QString& end)
{
    ui::FieldSearch search;
    QSignalSpy changes(&search, &ui::FieldSearch::changed);
    search.start(fields, end.section(QLatin1Char('/'), -1));
    while (search.isRunning()) {
        changes.wait(1000);
    }
    for (const Row row : search.found()) {
        if (QString::fromStdString(ui::FieldWords(fields).path(row)).endsWith(end)) {
            return row;
        }
    }
    return std::nullopt;
}

struct Opened {
    explicit Opened(casefile::Case c)
        : live(test::open(std::move(c)))
        , fields(live->run())
        , words(fields)
    {
    }
    QString value(const char* path) const
    {
        const auto row = rowAtPath(fields, QLatin1String(path));
        return row ? words.value(*row) : QStringLiteral("no such field");
    }
    std::unique_ptr<ui::LiveCase> live;
    ui::Fields fields;
    ui::FieldWords words;
};

} // namespace

/// The fields of a run as rows of a model, and what is said of them.
class FieldsTest : public QObject {
    Q_OBJECT
private slots:
    void isAModelThroughAllSteps();
    void rowsComeAndGoWithoutAReset();
    void opensCertificatesInFull();
    void hasTheCertificatesOfTheChain();
    void opensCertificatesOfKeySets();
    void namesFilesWhole();
    void tellsValuesAndWhatHoldsThem();
    void explainsFieldsOfAllDocuments_data();
    void explainsFieldsOfAllDocuments();
    void masksSecrets();
    void escapesHostileNames();
    void pointsIntoJson();
    void stagesAreBadgesOfTheFieldsTheyUsed();
    void worksInProportionToWhatIsAsked();
};

void FieldsTest::isAModelThroughAllSteps()
{
    const auto live = test::open(test::acceptedCase());
    FieldModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(live->run());
    while (live->stepper().canStepBack()) {
        live->stepBack();
        model.show(live->run());
    }
    while (live->stepper().canStep()) {
        live->step();
        model.show(live->run());
    }
    model.show(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void FieldsTest::rowsComeAndGoWithoutAReset()
{
    const auto live = test::open(test::acceptedCase());
    FieldModel model;
    model.show(live->run());
    const auto before = model.fields().tree().size();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy gone(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy come(&model, &QAbstractItemModel::rowsInserted);
    // To just after the signed data were read: the content was not yet.
    live->goTo(4);
    model.show(live->run());
    QVERIFY(model.fields().tree().size() < before);
    QVERIFY(!gone.isEmpty());
    live->run(session::Until::End);
    model.show(live->run());
    QCOMPARE(model.fields().tree().size(), before);
    QVERIFY(!come.isEmpty());
    QCOMPARE(resets.size(), 0);
}

void FieldsTest::opensCertificatesInFull()
{
    const Opened opened(test::acceptedCase());
    const auto row = rowAtPath(opened.fields, QStringLiteral("validity/notAfter"));
    QVERIFY(row);
    QVERIFY(row->part >= Row::Inner);
    QVERIFY(opened.fields.span(*row).has_value());
    // Its bytes are where the certificate's are in the evidence, and lead back to it.
    const auto span = *opened.fields.span(*row);
    QCOMPARE(opened.fields.rowAt(span).value_or(Row{}), *row);
    QVERIFY(!opened.value("subjectPublicKeyInfo/subjectPublicKey/rsaPublicKey/modulus").isEmpty());
}

void FieldsTest::hasTheCertificatesOfTheChain()
{
    const Opened opened(test::acceptedCase());
    QCOMPARE(opened.fields.top().back().part, quint32{Row::Group});
    QVERIFY(opened.fields.count({Row::Group, 0}) > 0);
    const auto value = opened.words.value({Row::Chain, 0});
    QVERIFY2(value.contains(QLatin1String("CN=")), qPrintable(value));
    QVERIFY(opened.fields.count({Row::Chain, 0}) > 0);
}

void FieldsTest::opensCertificatesOfKeySets()
{
    const Opened opened(test::scenarioCase("accepted-identity"));
    const auto& fields = opened.fields;
    std::optional<Row> row;
    for (decode::NodeId id = 0; id < fields.tree().size() && !row; ++id) {
        if (fields.isEncodedCertificate(fields.rowOf(id))) {
            row = fields.rowOf(id);
        }
    }
    QVERIFY(row);
    QVERIFY2(opened.words.value(*row).contains(QLatin1String("CN=")),
        qPrintable(opened.words.value(*row)));
    QVERIFY(fields.count(*row) > 0);
    const auto inner = fields.child(*row, 0);
    QCOMPARE(fields.parent(inner), row);
    // What is in it stands at no bytes of its own: the text does.
    QCOMPARE(fields.span(inner), fields.span(*row));
    QCOMPARE(fields.rowAt(*fields.span(*row)), row);
}

void FieldsTest::namesFilesWhole()
{
    Buffers buffers;
    const auto title = [&](const char* name) {
        return ui::bufferTitle(buffers.at(buffers.add(Buffer(name, Bytes{1}))));
    };
    QCOMPARE(title("<img src=a>/b/machine 7.json"), QStringLiteral("<img src=a>/b/machine 7.json"));
    QCOMPARE(title("aia https://www.example.com/pki/ca.crt"), QStringLiteral("aia ca.crt"));
    QCOMPARE(title("arm /subscriptions/1/virtualMachines/web"), QStringLiteral("arm web"));
}

void FieldsTest::tellsValuesAndWhatHoldsThem()
{
    const Opened opened(test::acceptedCase());
    QStringList tops;
    for (const Row row : opened.fields.top()) {
        tops.push_back(opened.words.name(row));
    }
    QCOMPARE(tops.first(), QStringLiteral("attested-document.json"));
    QVERIFY2(tops.contains(QLatin1String("arm shop-frontend-1")),
        qPrintable(tops.join(QLatin1Char('|'))));
    QVERIFY(tops.contains(QLatin1String("policy.yaml")));
    QCOMPARE(opened.value("content/licenseType"), QStringLiteral("\"\""));
    QCOMPARE(opened.value("content/plan"), QStringLiteral("object, 3 members"));
    QVERIFY(opened.value("timeStamp/createdOn").endsWith(QLatin1String("Z")));
    QCOMPARE(opened.value("contentInfo/contentType"),
        QStringLiteral("1.2.840.113549.1.7.2 id-signedData"));
}

void FieldsTest::explainsFieldsOfAllDocuments_data()
{
    QTest::addColumn<bool>("token");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    QTest::newRow("response") << false << "encoding"
                              << "pkcs7";
    QTest::newRow("content") << false << "encapContentInfo/eContent/content/content/nonce"
                             << "challenge";
    QTest::newRow("time in the content") << false << "content/timeStamp/createdOn"
                                         << "made";
    QTest::newRow("signed octets") << false
                                   << "signature/contentInfo/content/signedData/"
                                      "encapContentInfo/eContent/content"
                                   << "octets that were signed";
    QTest::newRow("cms") << false << "signerInfos/[0]/sid"
                         << "signer";
    QTest::newRow("certificate") << false << "tbsCertificate/validity/notAfter"
                                 << "last second";
    QTest::newRow("extension") << false << "list/authorityInfoAccess"
                               << "issuer's certificate";
    QTest::newRow("machine") << false << "properties/vmId"
                             << "signed document";
    QTest::newRow("header") << true << "header/alg"
                            << "RS256";
    QTest::newRow("claims") << true << "payload/tid"
                            << "tenant";
    QTest::newRow("key set") << true << "keys/[0]/kid"
                             << "token's header";
}

void FieldsTest::explainsFieldsOfAllDocuments()
{
    QFETCH(bool, token);
    QFETCH(QString, path);
    QFETCH(QString, says);
    const Opened opened(token ? test::tokenCase(R"({"tid":"t1"})") : test::acceptedCase());
    const auto row = rowAtPath(opened.fields, path);
    QVERIFY2(row, qPrintable(path));
    const auto note = opened.words.note(*row);
    QVERIFY2(note.contains(says), qPrintable(note));
}

void FieldsTest::masksSecrets()
{
    const Opened opened(test::tokenCase(R"({"tid":"t1"})"));
    const report::SecretSpans secrets(opened.fields.tree(), opened.fields.buffers());
    for (const char* path : {"token.jwt/signature", "keys/[0]/d"}) {
        const auto end = QString::fromLatin1(path).section(QLatin1Char('/'), -1);
        std::optional<Row> row;
        for (decode::NodeId id = 0; id < opened.fields.tree().size(); ++id) {
            if (opened.words.name({Row::Nodes, id}) == end) {
                row = Row{Row::Nodes, id};
            }
        }
        QVERIFY2(row, path);
        QCOMPARE(opened.words.value(*row), QStringLiteral("[redacted]"));
        QVERIFY(!ui::copied(opened.fields, secrets, *row, ui::CopyForm::Value));
        QVERIFY(!ui::copied(opened.fields, secrets, *row, ui::CopyForm::Hex));
        QVERIFY(!ui::copied(opened.fields, secrets, *row, ui::CopyForm::Base64));
    }
}

void FieldsTest::escapesHostileNames()
{
    const Opened opened(test::tokenCase("{\"a\xE2\x80\xAE"
                                        "b\":\"\\u0007\xE2\x80\x8B\"}"));
    bool found = false;
    for (decode::NodeId id = 0; id < opened.fields.tree().size(); ++id) {
        const auto name = opened.words.name({Row::Nodes, id});
        QVERIFY(!name.contains(QChar(0x202E)));
        if (name.contains(QLatin1String("u202e"), Qt::CaseInsensitive)) {
            found = true;
            const auto value = opened.words.value({Row::Nodes, id});
            QVERIFY2(
                !value.contains(QChar(7)) && !value.contains(QChar(0x200B)), qPrintable(value));
        }
    }
    QVERIFY(found);
}

void FieldsTest::pointsIntoJson()
{
    const Opened opened(test::tokenCase(R"({"a/b":{"c~d":["x","y"]}})"));
    QStringList pointers;
    for (decode::NodeId id = 0; id < opened.fields.tree().size(); ++id) {
        pointers.push_back(opened.words.pointer({Row::Nodes, id}).value_or(QStringLiteral("-")));
    }
    QVERIFY2(pointers.contains(QStringLiteral("/a~1b/c~0d/1")),
        qPrintable(pointers.join(QLatin1Char(' '))));
    QVERIFY(pointers.contains(QStringLiteral("-")));
}

void FieldsTest::stagesAreBadgesOfTheFieldsTheyUsed()
{
    const Opened opened(test::replayedCase());
    const ui::Badges badges(*opened.live->run(), opened.fields);
    const auto row = rowAtPath(opened.fields, QStringLiteral("content/nonce"));
    QVERIFY(row);
    bool failed = false;
    for (const auto& badge : badges.at(*row)) {
        failed = failed || (badge.mark == ui::Mark::Failed && badge.finding.has_value());
    }
    QVERIFY(failed);
}

void FieldsTest::worksInProportionToWhatIsAsked()
{
    const auto live = test::open(test::tokenCase(test::manyClaims(10000)));
    FieldModel model;
    model.show(live->run());
    QVERIFY(model.fields().tree().size() > 10000);
    QCOMPARE(model.asked(), std::size_t{0});
    QSignalSpy gone(&model, &QAbstractItemModel::rowsRemoved);
    live->stepBack();
    model.show(live->run());
    // One step tells of a few changes, not of ten thousand.
    QVERIFY(gone.size() < 10);
    QCOMPARE(model.asked(), std::size_t{0});
}

QTEST_MAIN(FieldsTest)
#include "fields_test.moc"
