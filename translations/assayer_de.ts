<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Chain</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no issuer found</source>
        <translation>kein Aussteller gefunden</translation>
    </message>
    <message>
        <source>issued by itself</source>
        <translation>von sich selbst ausgestellt</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>ausgestellt von %1</translation>
    </message>
    <message>
        <source>anchor (%1), %2</source>
        <translation>Vertrauensanker (%1), %2</translation>
    </message>
    <message>
        <source>not at hand</source>
        <translation>liegt nicht vor</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>ausgestellt von</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>kein Inhaber</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>eingebettet</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>fetched (AIA)</source>
        <translation>abgerufen (AIA)</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>unreadable key</source>
        <translation>unlesbarer Schlüssel</translation>
    </message>
    <message>
        <source>valid in 1 day</source>
        <translation>gültig in 1 Tag</translation>
    </message>
    <message>
        <source>valid in %1 days</source>
        <translation>gültig in %1 Tagen</translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>heute abgelaufen</translation>
    </message>
    <message>
        <source>expired 1 day ago</source>
        <translation>vor 1 Tag abgelaufen</translation>
    </message>
    <message>
        <source>expired %1 days ago</source>
        <translation>vor %1 Tagen abgelaufen</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>weniger als ein Tag übrig</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>noch 1 Tag</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>noch %1 Tage</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>names key %1</source>
        <translation>nennt Schlüssel %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>no key that may verify</source>
        <translation>kein Schlüssel, der prüfen darf</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1, %2 Bits</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>Schlüsselsatz</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>von Hand angegeben</translation>
    </message>
    <message>
        <source>no issuer vouches for it</source>
        <translation>kein Aussteller bürgt dafür</translation>
    </message>
    <message>
        <source>recorded reply, asked for again</source>
        <translation>aufgezeichnete Antwort, noch einmal gefragt</translation>
    </message>
    <message>
        <source>recorded reply</source>
        <translation>aufgezeichnete Antwort</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>OpenID configuration</source>
        <translation>OpenID-Konfiguration</translation>
    </message>
    <message>
        <source>signed with</source>
        <translation>signiert mit</translation>
    </message>
    <message>
        <source>listed in</source>
        <translation>aufgeführt in</translation>
    </message>
    <message>
        <source>named by</source>
        <translation>genannt von</translation>
    </message>
    <message>
        <source>A token has no chain of certificates. Its key came from a key set that was given by hand, so nothing proves that it is the issuer&apos;s.</source>
        <translation>Ein Token hat keine Zertifikatskette. Sein Schlüssel kam aus einem von Hand angegebenen Schlüsselsatz; nichts beweist also, dass es der des Ausstellers ist.</translation>
    </message>
    <message>
        <source>A token has no chain of certificates. What proves its key is where it was found: the issuer&apos;s OpenID configuration names the key set, and the set holds the key.</source>
        <translation>Ein Token hat keine Zertifikatskette. Was seinen Schlüssel beweist, ist, wo er gefunden wurde: Die OpenID-Konfiguration des Ausstellers nennt den Schlüsselsatz, und der Satz enthält den Schlüssel.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows, verifies and explains Azure attestations: documents of the metadata service and tokens of managed identities.</source>
        <translation>Zeigt, prüft und erklärt Azure-Attestierungen: Dokumente des Metadatendienstes und Token verwalteter Identitäten.</translation>
    </message>
    <message>
        <source>cases, documents, tokens; then policies, certificates and keys for them</source>
        <translation>Fälle, Dokumente, Token; dann Richtlinien, Zertifikate und Schlüssel dafür</translation>
    </message>
    <message>
        <source>Prints this text.</source>
        <translation>Gibt diesen Text aus.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Gibt die Version aus.</translation>
    </message>
    <message>
        <source>Does not open the cases that were open the last time.</source>
        <translation>Öffnet nicht die Fälle, die beim letzten Mal offen waren.</translation>
    </message>
    <message>
        <source>Opens a window of its own instead of handing the files over to one that is there.</source>
        <translation>Öffnet ein eigenes Fenster, statt die Dateien an ein vorhandenes zu übergeben.</translation>
    </message>
    <message>
        <source>Keeps the settings in this file.</source>
        <translation>Hält die Einstellungen in dieser Datei.</translation>
    </message>
    <message>
        <source>For this start: system, light or dark.</source>
        <translation>Für diesen Start: system, light oder dark.</translation>
    </message>
    <message>
        <source>--config needs a file.</source>
        <translation>--config braucht eine Datei.</translation>
    </message>
    <message>
        <source>--theme is one of system, light and dark.</source>
        <translation>--theme ist system, light oder dark.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>%1 was not opened: it is no regular file, or larger than %2 MiB. Choose a case, a document or a token.</source>
        <translation>%1 wurde nicht geöffnet: keine gewöhnliche Datei oder größer als %2 MiB. Einen Fall, ein Dokument oder ein Token wählen.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2. Choose another, or change its permissions.</source>
        <translation>%1 wurde nicht geöffnet: %2. Eine andere wählen oder ihre Rechte ändern.</translation>
    </message>
    <message>
        <source>%1 was not opened. %2 %3</source>
        <translation>%1 wurde nicht geöffnet. %2 %3</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON-Objekt</translation>
    </message>
    <message>
        <source>JSON list</source>
        <translation>JSON-Liste</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>JSON-Text</translation>
    </message>
    <message>
        <source>JSON number</source>
        <translation>JSON-Zahl</translation>
    </message>
    <message>
        <source>JSON truth value</source>
        <translation>JSON-Wahrheitswert</translation>
    </message>
    <message>
        <source>ASN.1 text</source>
        <translation>ASN.1-Text</translation>
    </message>
    <message>
        <source>ASN.1 time</source>
        <translation>ASN.1-Zeit</translation>
    </message>
    <message>
        <source>tagged value</source>
        <translation>Wert mit Tag</translation>
    </message>
    <message>
        <source>X.509 certificate</source>
        <translation>X.509-Zertifikat</translation>
    </message>
    <message>
        <source>part of a token</source>
        <translation>Teil eines Tokens</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates of the chain</source>
        <translation>Zertifikate der Kette</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln that did not come with the evidence</source>
        <translation>
            <numerusform>%Ln, das nicht mit dem Nachweis kam</numerusform>
            <numerusform>%Ln, die nicht mit dem Nachweis kamen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>fetched from %1</source>
        <translation>abgerufen von %1</translation>
    </message>
    <message>
        <source>trust anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>zuvor gesehen</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>cannot be read as a certificate</source>
        <translation>lässt sich nicht als Zertifikat lesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, holds %2</source>
        <translation>%1, enthält %2</translation>
    </message>
    <message>
        <source>JSON object, 1 member</source>
        <translation>JSON-Objekt, 1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>JSON object, %Ln members</source>
        <translation>
            <numerusform>JSON-Objekt, %Ln Eintrag</numerusform>
            <numerusform>JSON-Objekt, %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>object, 1 member</source>
        <translation>Objekt, 1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>object, %Ln members</source>
        <translation>
            <numerusform>Objekt, %Ln Eintrag</numerusform>
            <numerusform>Objekt, %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>list, 1 element</source>
        <translation>Liste, 1 Element</translation>
    </message>
    <message numerus="yes">
        <source>list, %Ln elements</source>
        <translation>
            <numerusform>Liste, %Ln Element</numerusform>
            <numerusform>Liste, %Ln Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 Feld</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>certificate (DER)</source>
        <translation>Zertifikat (DER)</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not put</source>
        <translation>nicht gestellt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, HTTP %2</source>
        <translation>%1, HTTP %2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>supplied by hand</source>
        <translation>von Hand angegeben</translation>
    </message>
    <message>
        <source>nobody asked</source>
        <translation>niemand gefragt</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>recorded (%1)</source>
        <translation>aufgezeichnet (%1)</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>an answer is recorded</source>
        <translation>eine Antwort ist aufgezeichnet</translation>
    </message>
    <message>
        <source>not asked in this run</source>
        <translation>in diesem Lauf nicht gefragt</translation>
    </message>
    <message>
        <source>issuer&apos;s certificate</source>
        <translation>Zertifikat des Ausstellers</translation>
    </message>
    <message>
        <source>refused by our rules</source>
        <translation>von unseren Regeln abgelehnt</translation>
    </message>
    <message>
        <source>allow-list: %1</source>
        <translation>Liste des Erlaubten: %1</translation>
    </message>
    <message>
        <source>the issuer that judges, over https</source>
        <translation>der urteilende Aussteller, über https</translation>
    </message>
    <message>
        <source>a host of the issuer, over https</source>
        <translation>ein Host des Ausstellers, über https</translation>
    </message>
    <message>
        <source>Resource Manager of the cloud, read only</source>
        <translation>Resource Manager der Cloud, nur lesend</translation>
    </message>
    <message>
        <source>%1 was not taken: it is not a regular file. Choose a file that holds the reply.</source>
        <translation>%1 wurde nicht angenommen: keine gewöhnliche Datei. Eine Datei wählen, die die Antwort enthält.</translation>
    </message>
    <message>
        <source>%1 was not taken: it cannot be read (%2). Choose another, or change its permissions.</source>
        <translation>%1 wurde nicht angenommen: lässt sich nicht lesen (%2). Eine andere wählen oder ihre Rechte ändern.</translation>
    </message>
    <message>
        <source>%1 was not taken: it has more than the %2 KiB that such a reply may have. Choose the file with the reply alone.</source>
        <translation>%1 wurde nicht angenommen: mehr als die %2 KiB, die eine solche Antwort haben darf. Die Datei mit der Antwort allein wählen.</translation>
    </message>
    <message>
        <source>%1 was not taken: it is not %2 (%3). Choose the file that the address answers with.</source>
        <translation>%1 wurde nicht angenommen: ist nicht %2 (%3). Die Datei wählen, mit der die Adresse antwortet.</translation>
    </message>
    <message>
        <source>%1 was not taken: it holds no %2. Choose the file that the address answers with.</source>
        <translation>%1 wurde nicht angenommen: enthält nicht %2. Die Datei wählen, mit der die Adresse antwortet.</translation>
    </message>
    <message>
        <source>certificate as DER, PEM or PKCS #7</source>
        <translation>Zertifikat als DER, PEM oder PKCS #7</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>and %1 bytes more</source>
        <translation>und %1 Bytes mehr</translation>
    </message>
    <message>
        <source>Subject  %1</source>
        <translation>Inhaber     %1</translation>
    </message>
    <message>
        <source>Issuer   %1</source>
        <translation>Aussteller  %1</translation>
    </message>
    <message>
        <source>Valid    %1 to %2</source>
        <translation>Gültig      %1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256  %1</source>
        <translation>SHA-256     %1</translation>
    </message>
    <message>
        <source>and more: see the bytes</source>
        <translation>und mehr: siehe die Bytes</translation>
    </message>
    <message>
        <source>OpenID configuration</source>
        <translation>OpenID-Konfiguration</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>Schlüsselsatz</translation>
    </message>
</context>
<context>
    <name>PlacesToGo</name>
    <message>
        <source>Stage: %1</source>
        <translation>Stufe: %1</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>Feld: %1</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open a case, a document, a token or a policy</source>
        <translation>Einen Fall, ein Dokument, ein Token oder eine Richtlinie öffnen</translation>
    </message>
    <message>
        <source>Sample: a machine that is &amp;accepted</source>
        <translation>Beispiel: eine Maschine, die &amp;angenommen wird</translation>
    </message>
    <message>
        <source>Sample: a document with an &amp;earlier challenge</source>
        <translation>Beispiel: ein Dokument mit einer &amp;früheren Herausforderung</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Take what is on the clipboard: a document, a token, a policy, files</source>
        <translation>Übernehmen, was in der Zwischenablage ist: ein Dokument, ein Token, eine Richtlinie, Dateien</translation>
    </message>
    <message>
        <source>&amp;Fetch…</source>
        <translation>&amp;Abrufen…</translation>
    </message>
    <message>
        <source>Ask Azure for a document or a token</source>
        <translation>Azure nach einem Dokument oder einem Token fragen</translation>
    </message>
    <message>
        <source>A made-up machine whose document passes every check</source>
        <translation>Eine erfundene Maschine, deren Dokument jede Prüfung besteht</translation>
    </message>
    <message>
        <source>A made-up document that answers a challenge of an earlier login</source>
        <translation>Ein erfundenes Dokument, das die Herausforderung einer früheren Anmeldung beantwortet</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>Fall s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the case that is shown</source>
        <translation>Den gezeigten Fall schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and all cases</source>
        <translation>Das Fenster und alle Fälle schließen</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>&amp;Nächster Fall</translation>
    </message>
    <message>
        <source>Show the next of the open cases</source>
        <translation>Den nächsten der geöffneten Fälle zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous case</source>
        <translation>&amp;Voriger Fall</translation>
    </message>
    <message>
        <source>Show the previous one of the open cases</source>
        <translation>Den vorigen der geöffneten Fälle zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panes back where they were at first</source>
        <translation>Alle Bereiche wieder dorthin setzen, wo sie zuerst waren</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>Alles &amp;durchsuchen…</translation>
    </message>
    <message>
        <source>Find actions, stages and fields by name</source>
        <translation>Aktionen, Stufen und Felder nach Namen finden</translation>
    </message>
    <message>
        <source>Comes with the Azure connection</source>
        <translation>Kommt mit der Verbindung zu Azure</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Azure object</source>
        <translation>Azure-Objekt</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>virtuelle Maschine</translation>
    </message>
    <message>
        <source>scale set</source>
        <translation>Skalierungsgruppe</translation>
    </message>
    <message>
        <source>network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
</context>
<context>
    <name>assay</name>
    <message>
        <source>To judge the document at the time it was made: --time {time}</source>
        <translation>Um das Dokument zur Zeit seiner Entstehung zu beurteilen: --time {time}</translation>
    </message>
    <message>
        <source>--out needs to know in which form: give --report text, json, md or html, or a name that ends in .txt, .json, .md or .html</source>
        <translation>--out muss die Form kennen: --report text, json, md oder html angeben oder einen Namen, der auf .txt, .json, .md oder .html endet</translation>
    </message>
    <message>
        <source>--json prints the contract&apos;s own object, which is neither a report nor redacted: leave it out, or give --out FILE for the report</source>
        <translation>--json gibt das Objekt des Vertrags selbst aus, das weder ein Bericht noch geschwärzt ist: es weglassen oder --out FILE für den Bericht angeben</translation>
    </message>
    <message>
        <source>Only genuineness is judged here: without --policy, or --iss and --aud, nothing says who may log in with this token.</source>
        <translation>Hier wird nur die Echtheit beurteilt: Ohne --policy oder --iss und --aud sagt nichts, wer sich mit diesem Token anmelden darf.</translation>
    </message>
    <message>
        <source>The verdict stands without what follows; what it would tell is missing.</source>
        <translation>Das Urteil gilt ohne das, was folgt; was dieses sagen würde, fehlt.</translation>
    </message>
    <message>
        <source>--{option} {value} is not {wanted}</source>
        <translation>--{option} {value} passt nicht; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>--{option} {value} is negative; give {wanted}</source>
        <translation>--{option} {value} ist negativ; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>--{option} has an empty value: give a value, or leave it out</source>
        <translation>--{option} hat einen leeren Wert: einen Wert angeben oder die Option weglassen</translation>
    </message>
    <message>
        <source>--{option} {value} has an empty item: two commas, or one at an end</source>
        <translation>--{option} {value} hat einen leeren Eintrag: zwei Kommas oder eines an einem Ende</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>a time such as 2026-07-28T13:24:00Z, 2026-07-28, 1785245040 (seconds since 1970) or now</source>
        <translation>eine Zeit wie 2026-07-28T13:24:00Z, 2026-07-28, 1785245040 (Sekunden seit 1970) oder now</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number of seconds</source>
        <translation>eine ganze Zahl von Sekunden</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>ein Pfad</translation>
    </message>
    <message>
        <source>{word} has a NUL character in it</source>
        <translation>{word} enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>--{option} is given twice</source>
        <translation>--{option} ist zweimal angegeben</translation>
    </message>
    <message>
        <source>--{option} takes no value</source>
        <translation>--{option} nimmt keinen Wert</translation>
    </message>
    <message>
        <source>--{option} needs a value: --{option} {value}</source>
        <translation>--{option} braucht einen Wert: --{option} {value}</translation>
    </message>
    <message>
        <source>{word} is one operand too many</source>
        <translation>{word} ist ein Operand zu viel</translation>
    </message>
    <message>
        <source>it needs to be said which: {choices}</source>
        <translation>es muss gesagt werden, was: {choices}</translation>
    </message>
    <message>
        <source>{word} and --{option} are two inputs; one is taken</source>
        <translation>{word} und --{option} sind zwei Eingaben; möglich ist eine</translation>
    </message>
    <message>
        <source>--{option} {value} is missing</source>
        <translation>--{option} {value} fehlt</translation>
    </message>
    <message>
        <source>; what follows --{option} belongs to it</source>
        <translation>; was auf --{option} folgt, gehört dazu</translation>
    </message>
    <message>
        <source>unknown option {option}</source>
        <translation>unbekannte Option {option}</translation>
    </message>
    <message>
        <source>; the nearest is {near}</source>
        <translation>; am nächsten liegt {near}</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>tenant domain</source>
        <translation>Mandantendomäne</translation>
    </message>
    <message>
        <source>resource id</source>
        <translation>Ressourcen-Id</translation>
    </message>
    <message>
        <source>nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>Schlüsselsatz</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Bytes</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>report {sha256}</source>
        <translation>Bericht {sha256}</translation>
    </message>
    <message>
        <source>{what} holds {secret}</source>
        <translation>{what} enthält {secret}</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>die Richtlinie</translation>
    </message>
    <message>
        <source>the key set</source>
        <translation>der Schlüsselsatz</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Inhaber)</translation>
    </message>
    <message>
        <source>{from} to {until}, sha256 {sha256}</source>
        <translation>{from} bis {until}, sha256 {sha256}</translation>
    </message>
    <message>
        <source>anchor: {name}, from {source}</source>
        <translation>Vertrauensanker: {name}, von {source}</translation>
    </message>
    <message>
        <source>anchor: {name}, known by its name and key, which the last certificate has</source>
        <translation>Vertrauensanker: {name}, bekannt nach Namen und Schlüssel, die das letzte Zertifikat hat</translation>
    </message>
    <message>
        <source>Path {number} of {count}: holds</source>
        <translation>Pfad {number} von {count}: hält</translation>
    </message>
    <message>
        <source>Path {number} of {count}: ends without an issuer</source>
        <translation>Pfad {number} von {count}: endet ohne Aussteller</translation>
    </message>
    <message>
        <source>Path {number} of {count}: does not hold</source>
        <translation>Pfad {number} von {count}: hält nicht</translation>
    </message>
    <message>
        <source>... and {count} more</source>
        <translation>... und {count} weitere</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>no certificate fits</source>
        <translation>kein Zertifikat passt</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>{count} bytes, inside the message</source>
        <translation>{count} Bytes, in der Nachricht</translation>
    </message>
    <message>
        <source>CMS SignedData</source>
        <translation>CMS-SignedData</translation>
    </message>
    <message>
        <source>attested document</source>
        <translation>attestiertes Dokument</translation>
    </message>
    <message>
        <source>an attested document</source>
        <translation>ein attestiertes Dokument</translation>
    </message>
    <message>
        <source>a CMS SignedData</source>
        <translation>eine CMS-SignedData</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>ein Token</translation>
    </message>
    <message>
        <source>a key set</source>
        <translation>ein Schlüsselsatz</translation>
    </message>
    <message>
        <source>an OpenID configuration</source>
        <translation>eine OpenID-Konfiguration</translation>
    </message>
    <message>
        <source>the metadata service&apos;s answer with a token</source>
        <translation>die Antwort des Metadatendienstes mit einem Token</translation>
    </message>
    <message>
        <source>the metadata service&apos;s description of a machine</source>
        <translation>die Beschreibung einer Maschine durch den Metadatendienst</translation>
    </message>
    <message>
        <source>an object of Azure Resource Manager</source>
        <translation>ein Objekt von Azure Resource Manager</translation>
    </message>
    <message>
        <source>a policy</source>
        <translation>eine Richtlinie</translation>
    </message>
    <message>
        <source>a case file</source>
        <translation>eine Falldatei</translation>
    </message>
    <message>
        <source>nothing that is known here</source>
        <translation>nichts, was hier bekannt ist</translation>
    </message>
    <message>
        <source>certificate {number}</source>
        <translation>Zertifikat {number}</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>{from} to {until}</source>
        <translation>{from} bis {until}</translation>
    </message>
    <message>
        <source>sha256</source>
        <translation>sha256</translation>
    </message>
    <message>
        <source>its bytes are counted by themselves:</source>
        <translation>seine Bytes werden für sich gezählt:</translation>
    </message>
    <message>
        <source>[0:8+5] behind a value: bytes of buffer 0, from offset 8, 5 of them</source>
        <translation>[0:8+5] hinter einem Wert: Bytes von Puffer 0, ab Position 8, 5 davon</translation>
    </message>
    <message>
        <source>This looks like {kind}: {verb} reads it.</source>
        <translation>Dies sieht aus wie {kind}: {verb} liest es.</translation>
    </message>
    <message>
        <source>Where: offset {offset}</source>
        <translation>Wo: Position {offset}</translation>
    </message>
    <message>
        <source>Where: offset {offset}, line {line}, column {column}</source>
        <translation>Wo: Position {offset}, Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>the document as the metadata service answered it; - is standard input</source>
        <translation>das Dokument, wie der Metadatendienst es geliefert hat; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>any takes bare base64, PEM and DER too</source>
        <translation>any nimmt auch bloßes Base64, PEM und DER</translation>
    </message>
    <message>
        <source>the AgentAttestation section that judges</source>
        <translation>der Abschnitt AgentAttestation, der urteilt</translation>
    </message>
    <message>
        <source>the tenant_domain that the agent named</source>
        <translation>die tenant_domain, die der Agent genannt hat</translation>
    </message>
    <message>
        <source>the challenge that had to be answered</source>
        <translation>die Herausforderung, die zu beantworten war</translation>
    </message>
    <message>
        <source>the challenges that were given out: JSON of {&quot;nonce&quot;,&quot;issued&quot;,&quot;used&quot;}</source>
        <translation>die ausgegebenen Herausforderungen: JSON aus {&quot;nonce&quot;,&quot;issued&quot;,&quot;used&quot;}</translation>
    </message>
    <message>
        <source>with --ledger: how long a challenge may be answered; 600 unless told</source>
        <translation>mit --ledger: wie lange eine Herausforderung beantwortet werden darf; sonst 600</translation>
    </message>
    <message>
        <source>the clock; now unless told</source>
        <translation>die Uhr; sonst jetzt</translation>
    </message>
    <message>
        <source>how far clocks may differ; 300 unless told</source>
        <translation>wie weit Uhren abweichen dürfen; sonst 300</translation>
    </message>
    <message>
        <source>the resource id that the agent named</source>
        <translation>die Ressourcen-Id, die der Agent genannt hat</translation>
    </message>
    <message>
        <source>objects of Azure Resource Manager, found by their id</source>
        <translation>Objekte von Azure Resource Manager, nach ihrer Id gefunden</translation>
    </message>
    <message>
        <source>metadata domains in place of the cloud&apos;s</source>
        <translation>Metadatendomänen anstelle der der Cloud</translation>
    </message>
    <message>
        <source>subscriptions in place of the policy&apos;s</source>
        <translation>Abonnements anstelle der der Richtlinie</translation>
    </message>
    <message>
        <source>anchors in place of the shipped ones</source>
        <translation>Vertrauensanker anstelle der mitgelieferten</translation>
    </message>
    <message>
        <source>anchors besides</source>
        <translation>zusätzliche Vertrauensanker</translation>
    </message>
    <message>
        <source>certificates that may stand between</source>
        <translation>Zertifikate, die dazwischenstehen dürfen</translation>
    </message>
    <message>
        <source>with --template: the SPIFFE ID to make</source>
        <translation>mit --template: die zu bildende SPIFFE-ID</translation>
    </message>
    <message>
        <source>its path, with {{attribute}} placeholders</source>
        <translation>ihr Pfad, mit Platzhaltern {{attribute}}</translation>
    </message>
    <message>
        <source>go on after a failure and collect every problem</source>
        <translation>nach einem Scheitern fortfahren und jeden Befund sammeln</translation>
    </message>
    <message>
        <source>ask OpenSSL&apos;s own CMS and path code for a second opinion</source>
        <translation>den Code von OpenSSL für CMS und Pfade nach einer zweiten Meinung fragen</translation>
    </message>
    <message>
        <source>a full report in that form</source>
        <translation>ein vollständiger Bericht in dieser Form</translation>
    </message>
    <message>
        <source>the report without what tells whose machine and login it was</source>
        <translation>der Bericht ohne das, was verrät, wessen Maschine und Anmeldung es war</translation>
    </message>
    <message>
        <source>where the report goes; standard output unless told</source>
        <translation>wohin der Bericht geht; sonst zur Standardausgabe</translation>
    </message>
    <message>
        <source>the compact token; - is standard input</source>
        <translation>das kompakte Token; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>the issuer&apos;s key set</source>
        <translation>der Schlüsselsatz des Ausstellers</translation>
    </message>
    <message>
        <source>the issuer&apos;s OpenID configuration; with --jwks alone it is skipped</source>
        <translation>die OpenID-Konfiguration des Ausstellers; mit --jwks allein wird sie übersprungen</translation>
    </message>
    <message>
        <source>algorithms that are allowed; RS256 alone unless told</source>
        <translation>erlaubte Verfahren; sonst RS256 allein</translation>
    </message>
    <message>
        <source>the issuer to demand where no policy does</source>
        <translation>der verlangte Aussteller, wo keine Richtlinie ihn verlangt</translation>
    </message>
    <message>
        <source>the audience to demand where no policy does</source>
        <translation>die verlangte Zielgruppe, wo keine Richtlinie sie verlangt</translation>
    </message>
    <message>
        <source>take a token that does not expire</source>
        <translation>ein Token annehmen, das nicht abläuft</translation>
    </message>
    <message>
        <source>refuse a token issued in the future; it is a warning otherwise</source>
        <translation>ein in der Zukunft ausgestelltes Token ablehnen; sonst ist es eine Warnung</translation>
    </message>
    <message>
        <source>--trust-domain and --template belong together</source>
        <translation>--trust-domain und --template gehören zusammen</translation>
    </message>
    <message>
        <source>with --policy the policy names issuer and audience</source>
        <translation>mit --policy nennt die Richtlinie Aussteller und Zielgruppe</translation>
    </message>
    <message>
        <source>no policy in the file has an attestor of type {method}</source>
        <translation>keine Richtlinie in der Datei hat einen Attestor vom Typ {method}</translation>
    </message>
    <message>
        <source>no policy in the file has an attestor of type {method}; it asks for {types}</source>
        <translation>keine Richtlinie in der Datei hat einen Attestor vom Typ {method}; verlangt wird {types}</translation>
    </message>
    <message>
        <source>with --policy, --tenant-domain DOMAIN is needed too: the tenant_domain that the agent named; this policy knows {domains}</source>
        <translation>mit --policy ist auch --tenant-domain DOMAIN nötig: die tenant_domain, die der Agent genannt hat; diese Richtlinie kennt {domains}</translation>
    </message>
    <message>
        <source>--resource-id without --arm: the machine is not looked at, and no attribute comes from it; give the machine&apos;s object with --arm FILE</source>
        <translation>--resource-id ohne --arm: Die Maschine wird nicht angesehen, und kein Attribut kommt von ihr; das Objekt der Maschine mit --arm FILE angeben</translation>
    </message>
    <message>
        <source>--arm without --resource-id: nothing is looked up in it; give the resource id that the agent named</source>
        <translation>--arm ohne --resource-id: Darin wird nichts nachgeschlagen; die Ressourcen-Id angeben, die der Agent genannt hat</translation>
    </message>
    <message>
        <source>--resource-id {id} is not the id of a machine: /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachines/NAME</source>
        <translation>--resource-id {id} ist nicht die Id einer Maschine: /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachines/NAME</translation>
    </message>
    <message>
        <source>no object in {file} has an &quot;id&quot;, so nothing can be found in it by resource id</source>
        <translation>kein Objekt in {file} hat eine &quot;id&quot;; nach Ressourcen-Id lässt sich darin also nichts finden</translation>
    </message>
    <message>
        <source>Then run the same command again with {options}, besides all that it was given before.</source>
        <translation>Dann denselben Befehl noch einmal mit {options} ausführen, neben allem, was zuvor angegeben war.</translation>
    </message>
    <message>
        <source>That certificate may have an issuer of its own, which is then asked for: give all the files together, --intermediates A B.</source>
        <translation>Jenes Zertifikat kann einen eigenen Aussteller haben, nach dem dann gefragt wird: alle Dateien zusammen angeben, --intermediates A B.</translation>
    </message>
    <message>
        <source>What has to be fetched</source>
        <translation>Was abzurufen ist</translation>
    </message>
    <message>
        <source>This program never fetches anything, so none of this was tried.</source>
        <translation>Dieses Programm ruft nie etwas ab; nichts davon wurde also versucht.</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>a file is expected here, and this looks like {kind}; put it in a file and name that, or give - and put it on standard input: assay VERB - &lt; FILE</source>
        <translation>hier wird eine Datei erwartet, und dies sieht aus wie {kind}; es in eine Datei schreiben und diese nennen oder - angeben und es über die Standardeingabe reichen: assay VERB - &lt; FILE</translation>
    </message>
    <message>
        <source>cannot read {file}: {reason}</source>
        <translation>{file} lässt sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>cannot write {file}: {reason}</source>
        <translation>{file} lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>{file}: in a batch only ordinary files are read and written</source>
        <translation>{file}: In einem Stapel werden nur gewöhnliche Dateien gelesen und geschrieben</translation>
    </message>
    <message>
        <source>there is no standard input to read here</source>
        <translation>hier gibt es keine Standardeingabe zu lesen</translation>
    </message>
    <message>
        <source>{file} exists already; give another name, or --force to replace it</source>
        <translation>{file} gibt es schon; einen anderen Namen angeben oder --force, um sie zu ersetzen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Take apart and look up</source>
        <translation>Zerlegen und nachschlagen</translation>
    </message>
    <message>
        <source>Policies, anchors and cases</source>
        <translation>Richtlinien, Vertrauensanker und Fälle</translation>
    </message>
    <message>
        <source>For programs</source>
        <translation>Für Programme</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected, or not decided because something needed is missing; a damaged document is rejected, never an error</source>
        <translation>abgelehnt oder nicht entschieden, weil etwas Nötiges fehlt; ein beschädigtes Dokument wird abgelehnt und ist nie ein Fehler</translation>
    </message>
    <message>
        <source>the command cannot be carried out as written: a bad option, an unreadable path</source>
        <translation>der Befehl lässt sich nicht ausführen, wie er geschrieben ist: eine falsche Option, ein unlesbarer Pfad</translation>
    </message>
    <message>
        <source>a fault of this program</source>
        <translation>ein Fehler dieses Programms</translation>
    </message>
    <message>
        <source>a verb that does not exist</source>
        <translation>ein Verb, das es nicht gibt</translation>
    </message>
    <message>
        <source>usage: assay {verb}</source>
        <translation>Aufruf: assay {verb}</translation>
    </message>
    <message>
        <source>usage: assay {verb} [options]</source>
        <translation>Aufruf: assay {verb} [options]</translation>
    </message>
    <message>
        <source>usage: assay VERB [OBJECT] [options]</source>
        <translation>Aufruf: assay VERB [OBJECT] [options]</translation>
    </message>
    <message>
        <source>usage: assay {verb} OBJECT [options]</source>
        <translation>Aufruf: assay {verb} OBJECT [options]</translation>
    </message>
    <message>
        <source>&apos;assay help VERB&apos; says what a verb takes, &apos;assay help exit-codes&apos; what the answers mean, &apos;assay --version&apos; which program this is.</source>
        <translation>&apos;assay help VERB&apos; sagt, was ein Verb nimmt, &apos;assay help exit-codes&apos;, was die Antworten bedeuten, &apos;assay --version&apos;, welches Programm dies ist.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>The exit code is the verdict:</source>
        <translation>Der Exit-Code ist das Urteil:</translation>
    </message>
    <message>
        <source>REJECTED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>at {stage}</source>
        <translation>bei {stage}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>the lab&apos;s files cannot be written to {folder}: {reason}; give another folder with --state FOLDER</source>
        <translation>die Dateien des Labors lassen sich nicht nach {folder} schreiben: {reason}; mit --state FOLDER einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>no lab of this user runs here: start one with assay lab serve, in another terminal, or give --imds PORT, --server PORT and --config FILE</source>
        <translation>hier läuft kein Labor dieses Benutzers: in einem anderen Terminal mit assay lab serve eines starten oder --imds PORT, --server PORT und --config FILE angeben</translation>
    </message>
    <message>
        <source>--ledger {file}, line {line}: {what}</source>
        <translation>--ledger {file}, Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>an object with &quot;nonce&quot; and &quot;issued&quot; (a time such as 2026-07-28T13:24:00Z) is expected</source>
        <translation>erwartet wird ein Objekt mit &quot;nonce&quot; und &quot;issued&quot; (eine Zeit wie 2026-07-28T13:24:00Z)</translation>
    </message>
    <message>
        <source>&quot;used&quot; is true or false</source>
        <translation>&quot;used&quot; ist true oder false</translation>
    </message>
    <message>
        <source>column {column}: {what}</source>
        <translation>Spalte {column}: {what}</translation>
    </message>
    <message>
        <source>more than 100000 challenges</source>
        <translation>mehr als 100000 Herausforderungen</translation>
    </message>
    <message>
        <source>--challenge-lifetime goes with --ledger FILE</source>
        <translation>--challenge-lifetime gehört zu --ledger FILE</translation>
    </message>
    <message>
        <source>--ledger goes with --nonce: the challenge that is looked up in it</source>
        <translation>--ledger gehört zu --nonce: der Herausforderung, die darin nachgeschlagen wird</translation>
    </message>
    <message>
        <source>the signed document</source>
        <translation>das signierte Dokument</translation>
    </message>
    <message>
        <source>Azure Resource Manager, asked for the machine (Reader role; here: --arm and --resource-id)</source>
        <translation>Azure Resource Manager, nach der Maschine gefragt (Rolle Reader; hier: --arm und --resource-id)</translation>
    </message>
    <message>
        <source>the policy: tenantID of the entry that the agent&apos;s domain names</source>
        <translation>die Richtlinie: tenantID des Eintrags, den die Domäne des Agenten nennt</translation>
    </message>
    <message>
        <source>The Entra ID tenant. The document does not hold it.</source>
        <translation>Der Mandant von Entra ID. Das Dokument enthält ihn nicht.</translation>
    </message>
    <message>
        <source>The subscription that the machine belongs to.</source>
        <translation>Das Abonnement, zu dem die Maschine gehört.</translation>
    </message>
    <message>
        <source>The machine&apos;s own id, the same for its whole life.</source>
        <translation>Die eigene Id der Maschine, ihr Leben lang dieselbe.</translation>
    </message>
    <message>
        <source>The machine&apos;s name.</source>
        <translation>Der Name der Maschine.</translation>
    </message>
    <message>
        <source>The scale set that the machine is an instance of; absent for any other machine.</source>
        <translation>Die Skalierungsgruppe, deren Instanz die Maschine ist; fehlt bei jeder anderen Maschine.</translation>
    </message>
    <message>
        <source>The region.</source>
        <translation>Die Region.</translation>
    </message>
    <message>
        <source>The resource group.</source>
        <translation>Die Ressourcengruppe.</translation>
    </message>
    <message>
        <source>The network security groups of the machine&apos;s interfaces; several values.</source>
        <translation>Die Netzwerksicherheitsgruppen der Schnittstellen der Maschine; mehrere Werte.</translation>
    </message>
    <message>
        <source>The virtual networks it is in; several values.</source>
        <translation>Die virtuellen Netze, in denen sie ist; mehrere Werte.</translation>
    </message>
    <message>
        <source>The subnets it is in; several values.</source>
        <translation>Die Subnetze, in denen sie ist; mehrere Werte.</translation>
    </message>
    <message>
        <source>The value of a tag, for each key that attributeVMTagKeys of the policy lists. The key is compared letter by letter, with case.</source>
        <translation>Der Wert eines Tags, für jeden Schlüssel, den attributeVMTagKeys der Richtlinie aufführt. Der Schlüssel wird Buchstabe für Buchstabe verglichen, mit Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>the token&apos;s claim tid</source>
        <translation>der Claim tid des Tokens</translation>
    </message>
    <message>
        <source>The Entra ID tenant of the identity.</source>
        <translation>Der Mandant der Identität in Entra ID.</translation>
    </message>
    <message>
        <source>the token&apos;s claim oid</source>
        <translation>der Claim oid des Tokens</translation>
    </message>
    <message>
        <source>The object id of the managed identity; the policy calls it principalID.</source>
        <translation>Die Objekt-Id der verwalteten Identität; die Richtlinie nennt sie principalID.</translation>
    </message>
    <message>
        <source>The resource that the token was asked for is not known in the tenant: no application there has this identifier URI.</source>
        <translation>Die Ressource, für die das Token verlangt wurde, ist im Mandanten nicht bekannt: Keine Anwendung dort hat diese Bezeichner-URI.</translation>
    </message>
    <message>
        <source>Make the application registration whose identifier is the audience (assay policy export --to app-registration prints the commands), or correct the agent&apos;s audience.</source>
        <translation>Die App-Registrierung anlegen, deren Bezeichner die Zielgruppe ist (assay policy export --to app-registration gibt die Befehle aus), oder die Zielgruppe des Agenten berichtigen.</translation>
    </message>
    <message>
        <source>The metadata service knows no such managed identity on this machine.</source>
        <translation>Der Metadatendienst kennt auf dieser Maschine keine solche verwaltete Identität.</translation>
    </message>
    <message>
        <source>Assign it to the machine (az vm identity assign --name NAME --resource-group GROUP), or correct clientId, object_id or msi_res_id in the agent&apos;s configuration.</source>
        <translation>Sie der Maschine zuweisen (az vm identity assign --name NAME --resource-group GROUP) oder clientId, object_id oder msi_res_id in der Konfiguration des Agenten berichtigen.</translation>
    </message>
    <message>
        <source>The scope that was asked for is not valid.</source>
        <translation>Der verlangte Bereich (scope) ist nicht gültig.</translation>
    </message>
    <message>
        <source>Ask for the audience itself as resource; the metadata service takes no scope.</source>
        <translation>Nach der Zielgruppe selbst als resource fragen; der Metadatendienst nimmt keinen scope.</translation>
    </message>
    <message>
        <source>The resource&apos;s tenant is another one than the identity&apos;s.</source>
        <translation>Der Mandant der Ressource ist ein anderer als der der Identität.</translation>
    </message>
    <message>
        <source>Use an audience that is registered in the identity&apos;s own tenant.</source>
        <translation>Eine Zielgruppe verwenden, die im Mandanten der Identität selbst registriert ist.</translation>
    </message>
    <message>
        <source>The application was not found in the tenant.</source>
        <translation>Die Anwendung wurde im Mandanten nicht gefunden.</translation>
    </message>
    <message>
        <source>Compare clientId in the agent&apos;s configuration with the identity&apos;s, and the tenant.</source>
        <translation>clientId in der Konfiguration des Agenten mit der der Identität vergleichen, ebenso den Mandanten.</translation>
    </message>
    <message>
        <source>There is no such tenant.</source>
        <translation>Es gibt keinen solchen Mandanten.</translation>
    </message>
    <message>
        <source>Correct the tenant&apos;s id or domain.</source>
        <translation>Die Id oder Domäne des Mandanten berichtigen.</translation>
    </message>
    <message>
        <source>The tenant&apos;s name is neither a GUID nor a domain.</source>
        <translation>Der Name des Mandanten ist weder eine GUID noch eine Domäne.</translation>
    </message>
    <message>
        <source>The account does not exist in the tenant.</source>
        <translation>Das Konto existiert im Mandanten nicht.</translation>
    </message>
    <message>
        <source>Make sure that the identity still exists, in this tenant.</source>
        <translation>Sicherstellen, dass die Identität noch existiert, und zwar in diesem Mandanten.</translation>
    </message>
    <message>
        <source>Nobody consented to the application&apos;s use of the resource.</source>
        <translation>Niemand hat der Verwendung der Ressource durch die Anwendung zugestimmt.</translation>
    </message>
    <message>
        <source>Let an administrator consent, or use a managed identity, which needs none.</source>
        <translation>Einen Administrator zustimmen lassen oder eine verwaltete Identität verwenden, die keine Zustimmung braucht.</translation>
    </message>
    <message>
        <source>The client secret is wrong.</source>
        <translation>Das Clientgeheimnis ist falsch.</translation>
    </message>
    <message>
        <source>A managed identity has none: something else than the metadata service was asked.</source>
        <translation>Eine verwaltete Identität hat keines: Etwas anderes als der Metadatendienst wurde gefragt.</translation>
    </message>
    <message>
        <source>The client&apos;s signed assertion does not hold.</source>
        <translation>Die signierte Assertion des Clients gilt nicht.</translation>
    </message>
    <message>
        <source>Look at the certificate that the client signs with, and at its clock.</source>
        <translation>Das Zertifikat ansehen, mit dem der Client signiert, und seine Uhr.</translation>
    </message>
    <message>
        <source>standard output could not be written; the answer is incomplete</source>
        <translation>die Standardausgabe ließ sich nicht schreiben; die Antwort ist unvollständig</translation>
    </message>
    <message>
        <source>--{option} {file} holds no certificate</source>
        <translation>--{option} {file} enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>--{option} {file} holds no self-issued certificate, and nothing else closes a path; an issuing CA belongs to --intermediates</source>
        <translation>--{option} {file} enthält kein selbst ausgestelltes Zertifikat, und nichts anderes schließt einen Pfad; eine ausstellende Stelle gehört zu --intermediates</translation>
    </message>
    <message>
        <source>--{option} {file} holds roots alone, which close no path from there; a root that is to be trusted belongs to --add-roots</source>
        <translation>--{option} {file} enthält nur Wurzeln, die von dort keinen Pfad schließen; eine Wurzel, der vertraut werden soll, gehört zu --add-roots</translation>
    </message>
    <message>
        <source>(line {line})</source>
        <translation>(Zeile {line})</translation>
    </message>
    <message>
        <source>Cloud {cloud} (the default): the document&apos;s signer has to be named {domain} or a name under it.</source>
        <translation>Cloud {cloud} (die Vorgabe): Der Unterzeichner des Dokuments muss {domain} heißen oder einen Namen darunter haben.</translation>
    </message>
    <message>
        <source>Cloud {cloud}: the document&apos;s signer has to be named {domain} or a name under it.</source>
        <translation>Cloud {cloud}: Der Unterzeichner des Dokuments muss {domain} heißen oder einen Namen darunter haben.</translation>
    </message>
    <message>
        <source>tenant {id}</source>
        <translation>Mandant {id}</translation>
    </message>
    <message>
        <source>any subscription: restrictToSubscriptions is not given</source>
        <translation>jedes Abonnement: restrictToSubscriptions ist nicht angegeben</translation>
    </message>
    <message>
        <source>only subscriptions {ids}</source>
        <translation>nur Abonnements {ids}</translation>
    </message>
    <message>
        <source>no tags become attributes</source>
        <translation>keine Tags werden zu Attributen</translation>
    </message>
    <message>
        <source>tags that become attributes: {keys}</source>
        <translation>Tags, die zu Attributen werden: {keys}</translation>
    </message>
    <message>
        <source>principal {id}</source>
        <translation>Prinzipal {id}</translation>
    </message>
    <message>
        <source>audience {audience} (the default)</source>
        <translation>Zielgruppe {audience} (die Vorgabe)</translation>
    </message>
    <message>
        <source>audience {audience}</source>
        <translation>Zielgruppe {audience}</translation>
    </message>
    <message>
        <source>issuer {issuer} (the default)</source>
        <translation>Aussteller {issuer} (die Vorgabe)</translation>
    </message>
    <message>
        <source>issuer {issuer}</source>
        <translation>Aussteller {issuer}</translation>
    </message>
    <message>
        <source>An attestor of the product that this program does not verify: the policy stays undecided here.</source>
        <translation>Ein Attestor des Produkts, den dieses Programm nicht prüft: Die Richtlinie bleibt hier unentschieden.</translation>
    </message>
    <message>
        <source>No attestor that this program knows.</source>
        <translation>Kein Attestor, den dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Section {section}: it holds no policies of attestation.</source>
        <translation>Abschnitt {section}: Er enthält keine Richtlinien der Attestierung.</translation>
    </message>
    <message>
        <source>One policy; an agent that passes it may log in.</source>
        <translation>Eine Richtlinie; ein Agent, der sie besteht, darf sich anmelden.</translation>
    </message>
    <message>
        <source>{count} policies; an agent that passes any of them may log in.</source>
        <translation>{count} Richtlinien; ein Agent, der eine davon besteht, darf sich anmelden.</translation>
    </message>
    <message>
        <source>One attestor has to pass:</source>
        <translation>Ein Attestor muss bestehen:</translation>
    </message>
    <message>
        <source>All of these attestors have to pass:</source>
        <translation>Alle diese Attestoren müssen bestehen:</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>{word} needs to know what: {choices}</source>
        <translation>{word} muss wissen, worum es geht: {choices}</translation>
    </message>
    <message>
        <source>there is no verb {verb}</source>
        <translation>es gibt kein Verb {verb}</translation>
    </message>
    <message>
        <source>standard input can be read once only</source>
        <translation>die Standardeingabe lässt sich nur einmal lesen</translation>
    </message>
    <message>
        <source>see: assay help {verb}</source>
        <translation>siehe: assay help {verb}</translation>
    </message>
    <message>
        <source>&apos;{verb}&apos; has no JSON form; &apos;contract&apos; has the verbs</source>
        <translation>&apos;{verb}&apos; hat keine JSON-Form; &apos;contract&apos; hat die Verben</translation>
    </message>
    <message>
        <source>a verb comes first, then its options: &apos;assay help&apos; lists them</source>
        <translation>zuerst kommt ein Verb, dann seine Optionen: &apos;assay help&apos; führt sie auf</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>the member &quot;{name}&quot;</source>
        <translation>den Eintrag „{name}“</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>einen privaten Schlüssel</translation>
    </message>
    <message>
        <source>a token that can be used</source>
        <translation>ein Token, das benutzbar ist</translation>
    </message>
    <message>
        <source>show tokens&apos; signatures, access tokens and private keys instead of masking them</source>
        <translation>Signaturen von Token, Zugriffstoken und private Schlüssel zeigen, statt sie unkenntlich zu machen</translation>
    </message>
    <message>
        <source>Enter goes on, q and Enter ends</source>
        <translation>Eingabe geht weiter, q und Eingabe beendet</translation>
    </message>
    <message>
        <source>&apos;(a token, not shown)&apos;</source>
        <translation>&apos;(ein Token, nicht gezeigt)&apos;</translation>
    </message>
    <message>
        <source>PEM text</source>
        <translation>PEM-Text</translation>
    </message>
    <message>
        <source>evidence itself</source>
        <translation>der Nachweis selbst</translation>
    </message>
    <message>
        <source>An identity that may log in</source>
        <translation>Eine Identität, die sich anmelden darf</translation>
    </message>
    <message>
        <source>An agent on web-01 logs in by a token of the machine&apos;s managed identity. Everything is configured as documented.</source>
        <translation>Ein Agent auf web-01 meldet sich mit einem Token der verwalteten Identität der Maschine an. Alles ist konfiguriert wie dokumentiert.</translation>
    </message>
    <message>
        <source>Which claims of the token does the policy look at, and where do the keys come from?</source>
        <translation>Welche Claims des Tokens sieht sich die Richtlinie an, und woher kommen die Schlüssel?</translation>
    </message>
    <message>
        <source>A machine that may log in</source>
        <translation>Eine Maschine, die sich anmelden darf</translation>
    </message>
    <message>
        <source>An agent on web-01 logs in to the cluster by the machine&apos;s attested document. Everything is configured as documented.</source>
        <translation>Ein Agent auf web-01 meldet sich mit dem attestierten Dokument der Maschine beim Cluster an. Alles ist konfiguriert wie dokumentiert.</translation>
    </message>
    <message>
        <source>Follow the document from the metadata service to the SPIFFE ID: which stage uses which of its bytes?</source>
        <translation>Das Dokument vom Metadatendienst bis zur SPIFFE-ID verfolgen: Welche Stufe verwendet welche seiner Bytes?</translation>
    </message>
    <message>
        <source>A key that is not secret</source>
        <translation>Ein Schlüssel, der nicht geheim ist</translation>
    </message>
    <message>
        <source>Somebody signs a token of his own with what everybody can download.</source>
        <translation>Jemand signiert ein eigenes Token mit dem, was jeder herunterladen kann.</translation>
    </message>
    <message>
        <source>Who chooses the algorithm: the token or the verifier?</source>
        <translation>Wer wählt das Verfahren: das Token oder der Prüfer?</translation>
    </message>
    <message>
        <source>Egress was tightened</source>
        <translation>Der ausgehende Verkehr wurde eingeschränkt</translation>
    </message>
    <message>
        <source>A new firewall rule went live in the night. Since then no machine can log in.</source>
        <translation>In der Nacht ging eine neue Firewall-Regel in Betrieb. Seither kann sich keine Maschine anmelden.</translation>
    </message>
    <message>
        <source>Which certificates does a document bring with it, and which does the server have to fetch?</source>
        <translation>Welche Zertifikate bringt ein Dokument mit, und welche muss der Server abrufen?</translation>
    </message>
    <message>
        <source>A document from the cache</source>
        <translation>Ein Dokument aus dem Cache</translation>
    </message>
    <message>
        <source>The agent on web-01 logs in for the second time today. Its metadata service has answered from a cache before.</source>
        <translation>Der Agent auf web-01 meldet sich heute zum zweiten Mal an. Sein Metadatendienst hat schon früher aus einem Cache geantwortet.</translation>
    </message>
    <message>
        <source>Is it an attack or a cache? What tells the two apart?</source>
        <translation>Ist es ein Angriff oder ein Cache? Was unterscheidet die beiden?</translation>
    </message>
    <message>
        <source>The id from the portal</source>
        <translation>Die Id aus dem Portal</translation>
    </message>
    <message>
        <source>The policy holds the id that the portal shows first.</source>
        <translation>Die Richtlinie enthält die Id, die das Portal zuerst zeigt.</translation>
    </message>
    <message>
        <source>Which of an identity&apos;s two ids is in the token&apos;s oid claim?</source>
        <translation>Welche der beiden Ids einer Identität steht im Claim oid des Tokens?</translation>
    </message>
    <message>
        <source>The cross-sign ran out</source>
        <translation>Das Cross-Zertifikat lief ab</translation>
    </message>
    <message>
        <source>The server still pins the old root alone. Everything worked until today.</source>
        <translation>Der Server hat noch allein die alte Wurzel hinterlegt. Bis heute ging alles.</translation>
    </message>
    <message>
        <source>Draw the path from the signer to the pinned root. Which link broke?</source>
        <translation>Den Pfad vom Unterzeichner zur hinterlegten Wurzel zeichnen. Welches Glied brach?</translation>
    </message>
    <message>
        <source>Yesterday&apos;s token</source>
        <translation>Das Token von gestern</translation>
    </message>
    <message>
        <source>An agent kept its token for longer than it lives.</source>
        <translation>Ein Agent behielt sein Token länger, als es lebt.</translation>
    </message>
    <message>
        <source>How long does a managed identity&apos;s token live, and who decides?</source>
        <translation>Wie lange lebt das Token einer verwalteten Identität, und wer bestimmt das?</translation>
    </message>
    <message>
        <source>The challenge that was not passed on</source>
        <translation>Die nicht weitergegebene Herausforderung</translation>
    </message>
    <message>
        <source>A home-made agent fetches the attested document by the command from a tutorial.</source>
        <translation>Ein selbst gebauter Agent ruft das attestierte Dokument mit dem Befehl aus einer Anleitung ab.</translation>
    </message>
    <message>
        <source>What does the metadata service write when nobody gives it a nonce?</source>
        <translation>Was schreibt der Metadatendienst, wenn ihm niemand eine Nonce gibt?</translation>
    </message>
    <message>
        <source>Half an app registration</source>
        <translation>Eine halbe App-Registrierung</translation>
    </message>
    <message>
        <source>The application was registered by the documented script, in a tenant with strict defaults.</source>
        <translation>Die Anwendung wurde mit dem dokumentierten Skript registriert, in einem Mandanten mit strengen Vorgaben.</translation>
    </message>
    <message>
        <source>What does a token for an application need besides its registration?</source>
        <translation>Was braucht ein Token für eine Anwendung außer deren Registrierung?</translation>
    </message>
    <message>
        <source>No token to show</source>
        <translation>Kein Token zum Vorzeigen</translation>
    </message>
    <message>
        <source>The agent was installed on a machine that lost its managed identity.</source>
        <translation>Der Agent wurde auf einer Maschine installiert, die ihre verwaltete Identität verloren hat.</translation>
    </message>
    <message>
        <source>Who notices first, and what does each log say?</source>
        <translation>Wer bemerkt es zuerst, und was sagt jedes Protokoll?</translation>
    </message>
    <message>
        <source>A hint at somebody else</source>
        <translation>Ein Hinweis auf jemand anderen</translation>
    </message>
    <message>
        <source>An agent says that it runs on another machine than the one that signed.</source>
        <translation>Ein Agent sagt, er laufe auf einer anderen Maschine als der, die signiert hat.</translation>
    </message>
    <message>
        <source>Who vouches for the resource id that an agent sends?</source>
        <translation>Wer bürgt für die Ressourcen-Id, die ein Agent sendet?</translation>
    </message>
    <message>
        <source>VM details do not resolve</source>
        <translation>VM-Angaben lassen sich nicht auflösen</translation>
    </message>
    <message>
        <source>The server&apos;s identity lost its role over the subscription in a clean-up.</source>
        <translation>Die Identität des Servers verlor beim Aufräumen ihre Rolle auf dem Abonnement.</translation>
    </message>
    <message>
        <source>What can be said of the machine without Resource Manager, and what cannot?</source>
        <translation>Was lässt sich ohne Resource Manager über die Maschine sagen und was nicht?</translation>
    </message>
    <message>
        <source>The same proof twice</source>
        <translation>Derselbe Beleg zweimal</translation>
    </message>
    <message>
        <source>Somebody recorded a whole login of web-01 and sends its proof to the server again.</source>
        <translation>Jemand hat eine ganze Anmeldung von web-01 aufgezeichnet und sendet deren Beleg noch einmal an den Server.</translation>
    </message>
    <message>
        <source>Why does a proof that was good a moment ago not count any more?</source>
        <translation>Warum zählt ein Beleg, der eben noch gut war, nicht mehr?</translation>
    </message>
    <message>
        <source>Keys behind a cache</source>
        <translation>Schlüssel hinter einem Cache</translation>
    </message>
    <message>
        <source>Entra rolled its keys; the way to it leads through a caching proxy.</source>
        <translation>Entra hat seine Schlüssel gewechselt; der Weg dorthin führt durch einen Proxy mit Cache.</translation>
    </message>
    <message>
        <source>What does a verifier do when it meets a key id that it does not know?</source>
        <translation>Was tut ein Prüfer, wenn er auf eine Schlüssel-Id trifft, die er nicht kennt?</translation>
    </message>
    <message>
        <source>Azure changed its root</source>
        <translation>Azure hat seine Wurzel gewechselt</translation>
    </message>
    <message>
        <source>Documents are signed under a new root; the server was not updated.</source>
        <translation>Dokumente werden unter einer neuen Wurzel signiert; der Server wurde nicht aktualisiert.</translation>
    </message>
    <message>
        <source>How would you find out that the document is genuine all the same?</source>
        <translation>Wie ließe sich trotzdem herausfinden, dass das Dokument echt ist?</translation>
    </message>
    <message>
        <source>The server&apos;s clock</source>
        <translation>Die Uhr des Servers</translation>
    </message>
    <message>
        <source>The server was restored from a snapshot; nobody has looked at its clock.</source>
        <translation>Der Server wurde aus einem Snapshot wiederhergestellt; niemand hat nach seiner Uhr gesehen.</translation>
    </message>
    <message>
        <source>Which stages depend on the clock, and how much do they forgive?</source>
        <translation>Welche Stufen hängen von der Uhr ab, und wie viel verzeihen sie?</translation>
    </message>
    <message>
        <source>Which identity?</source>
        <translation>Welche Identität?</translation>
    </message>
    <message>
        <source>A machine has two user-assigned identities.</source>
        <translation>Eine Maschine hat zwei vom Benutzer zugewiesene Identitäten.</translation>
    </message>
    <message>
        <source>How does an agent&apos;s configuration choose among them?</source>
        <translation>Wie wählt die Konfiguration eines Agenten unter ihnen?</translation>
    </message>
    <message>
        <source>Keys of an hour ago</source>
        <translation>Schlüssel von vor einer Stunde</translation>
    </message>
    <message>
        <source>The server remembers the keys it fetched; since then there is a new one.</source>
        <translation>Der Server merkt sich die abgerufenen Schlüssel; seither gibt es einen neuen.</translation>
    </message>
    <message>
        <source>Why does this one end well?</source>
        <translation>Warum geht dies gut aus?</translation>
    </message>
    <message>
        <source>Another machine&apos;s name</source>
        <translation>Der Name einer anderen Maschine</translation>
    </message>
    <message>
        <source>Between machine and server somebody edits the signed document.</source>
        <translation>Zwischen Maschine und Server bearbeitet jemand das signierte Dokument.</translation>
    </message>
    <message>
        <source>Which stages still pass, and which one cannot be fooled?</source>
        <translation>Welche Stufen bestehen noch, und welche lässt sich nicht täuschen?</translation>
    </message>
    <message>
        <source>Too many questions</source>
        <translation>Zu viele Fragen</translation>
    </message>
    <message>
        <source>The whole fleet restarted at once.</source>
        <translation>Die ganze Flotte startete zugleich neu.</translation>
    </message>
    <message>
        <source>Is a login that could not be decided refused, and should it be tried again?</source>
        <translation>Ist eine Anmeldung, die nicht entschieden werden konnte, abgelehnt, und sollte sie wiederholt werden?</translation>
    </message>
    <message>
        <source>The first certificate is genuine</source>
        <translation>Das erste Zertifikat ist echt</translation>
    </message>
    <message>
        <source>A message brings two certificates. The first one is Azure&apos;s.</source>
        <translation>Eine Nachricht bringt zwei Zertifikate mit. Das erste ist von Azure.</translation>
    </message>
    <message>
        <source>Which certificate counts, and how does the message say so?</source>
        <translation>Welches Zertifikat zählt, und wie sagt die Nachricht das?</translation>
    </message>
    <message>
        <source>A new token version</source>
        <translation>Eine neue Tokenversion</translation>
    </message>
    <message>
        <source>Somebody set the application to version 2 tokens in the portal.</source>
        <translation>Jemand stellte die Anwendung im Portal auf Token der Version 2 um.</translation>
    </message>
    <message>
        <source>Which claims change with the version, and what has to change in the policy?</source>
        <translation>Welche Claims ändern sich mit der Version, und was muss sich in der Richtlinie ändern?</translation>
    </message>
    <message>
        <source>The wrong audience</source>
        <translation>Die falsche Zielgruppe</translation>
    </message>
    <message>
        <source>The policy was written with an audience of its own; agents were not told.</source>
        <translation>Die Richtlinie wurde mit einer eigenen Zielgruppe geschrieben; den Agenten sagte es niemand.</translation>
    </message>
    <message>
        <source>Which two configurations have to agree, and on what exactly?</source>
        <translation>Welche zwei Konfigurationen müssen übereinstimmen, und worin genau?</translation>
    </message>
    <message>
        <source>The other cloud&apos;s policy</source>
        <translation>Die Richtlinie der anderen Cloud</translation>
    </message>
    <message>
        <source>A policy was copied from a cluster in China.</source>
        <translation>Eine Richtlinie wurde von einem Cluster in China kopiert.</translation>
    </message>
    <message>
        <source>Where does a document show the cloud that it comes from?</source>
        <translation>Woran zeigt ein Dokument, aus welcher Cloud es kommt?</translation>
    </message>
    <message>
        <source>Another identity</source>
        <translation>Eine andere Identität</translation>
    </message>
    <message>
        <source>The machine was rebuilt with another identity.</source>
        <translation>Die Maschine wurde mit einer anderen Identität neu aufgesetzt.</translation>
    </message>
    <message>
        <source>Is anything wrong with the token itself?</source>
        <translation>Ist am Token selbst etwas falsch?</translation>
    </message>
    <message>
        <source>The machine moved</source>
        <translation>Die Maschine ist umgezogen</translation>
    </message>
    <message>
        <source>A team moved its machines to a new subscription.</source>
        <translation>Ein Team zog seine Maschinen in ein neues Abonnement um.</translation>
    </message>
    <message>
        <source>What does the policy restrict, and by which signed field?</source>
        <translation>Was schränkt die Richtlinie ein, und nach welchem signierten Feld?</translation>
    </message>
    <message>
        <source>A tenant that nobody configured</source>
        <translation>Ein Mandant, den niemand konfiguriert hat</translation>
    </message>
    <message>
        <source>After a merger agents are rolled out with the new company&apos;s tenant domain.</source>
        <translation>Nach einer Fusion werden Agenten mit der Mandantendomäne der neuen Firma ausgerollt.</translation>
    </message>
    <message>
        <source>At which step of the login does the server notice, and what has it asked of the machine by then?</source>
        <translation>Bei welchem Schritt der Anmeldung bemerkt es der Server, und was hat er die Maschine bis dahin gefragt?</translation>
    </message>
    <message>
        <source>buffer {number}  {name}, {count} bytes, {derivation} of {span}</source>
        <translation>Puffer {number}  {name}, {count} Bytes, {derivation} aus {span}</translation>
    </message>
    <message>
        <source>buffer {number}  {name}, {count} bytes</source>
        <translation>Puffer {number}  {name}, {count} Bytes</translation>
    </message>
    <message>
        <source>nothing was judged, because a file that was named for it cannot be used.</source>
        <translation>nichts wurde beurteilt, weil eine dafür genannte Datei nicht verwendbar ist.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of this language, for a page&apos;s lang attribute.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>one JSON object on standard output, nothing else there</source>
        <translation>ein JSON-Objekt auf der Standardausgabe, sonst nichts dort</translation>
    </message>
    <message>
        <source>what this verb does and takes</source>
        <translation>was dieses Verb tut und nimmt</translation>
    </message>
    <message>
        <source>warning: {text}</source>
        <translation>Warnung: {text}</translation>
    </message>
    <message>
        <source>commands under way at once; as many as there are cores unless told</source>
        <translation>Befehle zugleich in Arbeit; sonst so viele, wie es Kerne gibt</translation>
    </message>
    <message>
        <source>a batch has no batch inside</source>
        <translation>ein Stapel enthält keinen Stapel</translation>
    </message>
    <message>
        <source>--jobs 0 is nobody; give 1 or more</source>
        <translation>--jobs 0 ist niemand; 1 oder mehr angeben</translation>
    </message>
    <message>
        <source>commands as JSON lines in, results as JSON lines out</source>
        <translation>Befehle als JSON-Zeilen hinein, Ergebnisse als JSON-Zeilen heraus</translation>
    </message>
    <message>
        <source>A line in is {&quot;id&quot;:...,&quot;argv&quot;:[...]}, a line out {&quot;id&quot;:...,&quot;exit&quot;:...,&quot;result&quot;:{...},&quot;ms&quot;:...}, in any order. Every line that is not blank is answered, a malformed one with exit 2; the process answers 0 when all were. Only ordinary files are read and written.</source>
        <translation>Eine Zeile hinein ist {&quot;id&quot;:...,&quot;argv&quot;:[...]}, eine Zeile heraus {&quot;id&quot;:...,&quot;exit&quot;:...,&quot;result&quot;:{...},&quot;ms&quot;:...}, in beliebiger Reihenfolge. Jede nicht leere Zeile wird beantwortet, eine fehlerhafte mit Exit-Code 2; der Prozess antwortet 0, wenn alle beantwortet sind. Nur gewöhnliche Dateien werden gelesen und geschrieben.</translation>
    </message>
    <message>
        <source>the case; - is standard input</source>
        <translation>der Fall; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>a case, or a report&apos;s JSON</source>
        <translation>ein Fall oder das JSON eines Berichts</translation>
    </message>
    <message>
        <source>the one to hold against it</source>
        <translation>der, an dem er gemessen wird</translation>
    </message>
    <message>
        <source>where the redacted case goes</source>
        <translation>wohin der geschwärzte Fall geht</translation>
    </message>
    <message>
        <source>replace the file that --out names</source>
        <translation>die Datei ersetzen, die --out nennt</translation>
    </message>
    <message>
        <source>No result is recorded with a token whose signature was left out, so nothing tells whether the file is as it was saved.</source>
        <translation>Zu einem Token, dessen Signatur weggelassen wurde, ist kein Ergebnis aufgezeichnet; nichts sagt also, ob die Datei ist, wie sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>No result was recorded with this case, so there is nothing to hold this one against: the file may have been edited, redacted, or made by hand.</source>
        <translation>Zu diesem Fall wurde kein Ergebnis aufgezeichnet, an dem sich dieses messen ließe: Die Datei kann bearbeitet, geschwärzt oder von Hand erstellt worden sein.</translation>
    </message>
    <message>
        <source>The result is NOT the one recorded with this case: the file was edited after it was saved, or another version of this program made it.</source>
        <translation>Das Ergebnis ist NICHT das mit diesem Fall aufgezeichnete: Die Datei wurde nach dem Speichern bearbeitet, oder eine andere Version dieses Programms hat sie erstellt.</translation>
    </message>
    <message>
        <source>The token was held against the keys that the case holds, which its maker recorded; whether the login host gave them out is not known here.</source>
        <translation>Das Token wurde gegen die Schlüssel geprüft, die der Fall enthält und die sein Ersteller aufgezeichnet hat; ob der Anmeldehost sie ausgegeben hat, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>and {count} other values that follow from these; --json lists them all</source>
        <translation>und {count} weitere Werte, die daraus folgen; --json führt alle auf</translation>
    </message>
    <message>
        <source>Not taken out, because the verdict rests on it: the evidence with all that is signed in it (machine, subscription, nonce), the tenant domain and resource id that the agent named, the policy, and the certificates. A report without identifiers is made by case run --redact.</source>
        <translation>Nicht entfernt, weil das Urteil darauf beruht: der Nachweis mit allem, was darin signiert ist (Maschine, Abonnement, Nonce), die Mandantendomäne und die Ressourcen-Id, die der Agent genannt hat, die Richtlinie und die Zertifikate. Einen Bericht ohne Kennungen macht case run --redact.</translation>
    </message>
    <message>
        <source>the signature of the token {name}: nobody can log in with it any more</source>
        <translation>die Signatur des Tokens {name}: Niemand kann sich mehr damit anmelden</translation>
    </message>
    <message>
        <source>{count} note</source>
        <translation>{count} Notiz</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Notizen</translation>
    </message>
    <message>
        <source>{request}: {before} bytes became {after}, only what a stage reads</source>
        <translation>{request}: Aus {before} Bytes wurden {after}, nur was eine Stufe liest</translation>
    </message>
    <message>
        <source>the digest of the report that it gave</source>
        <translation>der Hashwert des Berichts, den er ergab</translation>
    </message>
    <message>
        <source>nothing: there was nothing in it that could be left out</source>
        <translation>nichts: Es war nichts darin, was weggelassen werden konnte</translation>
    </message>
    <message>
        <source>{secret}, which cannot be taken out without changing what is judged: nothing was written</source>
        <translation>{secret}, was sich nicht entfernen lässt, ohne zu ändern, was beurteilt wird: Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>written to {file}</source>
        <translation>nach {file} geschrieben</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>What it holds now</source>
        <translation>Was er jetzt enthält</translation>
    </message>
    <message>
        <source>replays a case, offline, and says whether the result is the recorded one</source>
        <translation>spielt einen Fall ohne Netz nach und sagt, ob das Ergebnis das aufgezeichnete ist</translation>
    </message>
    <message>
        <source>Answers 1 also when the result is not the one recorded: the file was edited, or another version of this program made it.</source>
        <translation>Antwortet 1 auch, wenn das Ergebnis nicht das aufgezeichnete ist: Die Datei wurde bearbeitet, oder eine andere Version dieses Programms hat sie erstellt.</translation>
    </message>
    <message>
        <source>what a case holds, and what of it can be misused</source>
        <translation>was ein Fall enthält und was davon sich missbrauchen lässt</translation>
    </message>
    <message>
        <source>what differs between two cases&apos; reports</source>
        <translation>worin sich die Berichte zweier Fälle unterscheiden</translation>
    </message>
    <message>
        <source>Answers 0 when nothing differs and 1 when something does.</source>
        <translation>Antwortet 0, wenn sich nichts unterscheidet, und 1, wenn doch.</translation>
    </message>
    <message>
        <source>the case without credentials, notes and what no stage reads; names and ids stay</source>
        <translation>der Fall ohne Anmeldedaten, Notizen und alles, was keine Stufe liest; Namen und Ids bleiben</translation>
    </message>
    <message>
        <source>where the case goes</source>
        <translation>wohin der Fall geht</translation>
    </message>
    <message>
        <source>what the evidence is; seen from it unless told</source>
        <translation>was der Nachweis ist; sonst wird es an ihm erkannt</translation>
    </message>
    <message>
        <source>keep a token&apos;s signature: whoever has the case can use it</source>
        <translation>die Signatur eines Tokens behalten: Wer den Fall hat, kann es benutzen</translation>
    </message>
    <message>
        <source>--{option} does not go with evidence of {method}</source>
        <translation>--{option} passt nicht zu einem Nachweis für {method}</translation>
    </message>
    <message>
        <source>The evidence passed.</source>
        <translation>Der Nachweis hat bestanden.</translation>
    </message>
    <message>
        <source>The evidence failed.</source>
        <translation>Der Nachweis ist gescheitert.</translation>
    </message>
    <message>
        <source>The evidence is indeterminate.</source>
        <translation>Der Nachweis ist unbestimmt.</translation>
    </message>
    <message>
        <source>Replayed, it passed: the token&apos;s signature was left out of it, so that whoever has the file cannot use the token (--keep-token keeps it).</source>
        <translation>Nachgespielt hat er bestanden: Die Signatur des Tokens wurde weggelassen, damit, wer die Datei hat, das Token nicht benutzen kann (--keep-token behält sie).</translation>
    </message>
    <message>
        <source>Replayed, it failed: the token&apos;s signature was left out of it, so that whoever has the file cannot use the token (--keep-token keeps it).</source>
        <translation>Nachgespielt ist er gescheitert: Die Signatur des Tokens wurde weggelassen, damit, wer die Datei hat, das Token nicht benutzen kann (--keep-token behält sie).</translation>
    </message>
    <message>
        <source>Replayed, it is indeterminate: the token&apos;s signature was left out of it, so that whoever has the file cannot use the token (--keep-token keeps it).</source>
        <translation>Nachgespielt ist er unbestimmt: Die Signatur des Tokens wurde weggelassen, damit, wer die Datei hat, das Token nicht benutzen kann (--keep-token behält sie).</translation>
    </message>
    <message>
        <source>The file holds a token that can be used until it expires; only its owner can read it. Send it only where you would send a password.</source>
        <translation>Die Datei enthält ein Token, das bis zu seinem Ablauf benutzbar ist; nur ihr Eigentümer kann sie lesen. Sie nur dorthin senden, wohin auch ein Passwort gesendet würde.</translation>
    </message>
    <message>
        <source>{secret}, which the case would carry to whoever gets it: take it out, or give --keep-token to keep it all the same</source>
        <translation>{secret}, was der Fall zu jedem trüge, der ihn bekommt: es entfernen oder --keep-token angeben, um es trotzdem zu behalten</translation>
    </message>
    <message>
        <source>{file} is the metadata service&apos;s whole answer with a token that can be used: put the value of access_token alone in a file, which is kept without its signature, or give --keep-token</source>
        <translation>{file} ist die ganze Antwort des Metadatendienstes mit einem benutzbaren Token: den Wert von access_token allein in eine Datei schreiben, die ohne ihre Signatur behalten wird, oder --keep-token angeben</translation>
    </message>
    <message>
        <source>{count} object of --arm not kept, because nothing asked for it before the run ended; with --collect a run goes on after a failure</source>
        <translation>{count} Objekt aus --arm nicht behalten, weil nichts danach fragte, bevor der Lauf endete; mit --collect geht ein Lauf nach einem Scheitern weiter</translation>
    </message>
    <message>
        <source>{count} objects of --arm not kept, because nothing asked for them before the run ended; with --collect a run goes on after a failure</source>
        <translation>{count} Objekte aus --arm nicht behalten, weil nichts danach fragte, bevor der Lauf endete; mit --collect geht ein Lauf nach einem Scheitern weiter</translation>
    </message>
    <message>
        <source>verifies evidence and keeps it with all that decided, in one file</source>
        <translation>prüft einen Nachweis und behält ihn mit allem, was entschieden hat, in einer Datei</translation>
    </message>
    <message>
        <source>Answers 0 when the case was written, whatever the verdict: cases are mostly made of what was rejected. A file that exists is left alone unless --force is given. A token&apos;s signature is left out unless --keep-token is given; without it the case replays as not decided, and input that holds another secret is refused. Only its owner can read the file.</source>
        <translation>Antwortet 0, wenn der Fall geschrieben wurde, gleich mit welchem Urteil: Fälle werden meist aus Abgelehntem gemacht. Eine vorhandene Datei bleibt unberührt, sofern nicht --force angegeben ist. Die Signatur eines Tokens wird weggelassen, sofern nicht --keep-token angegeben ist; ohne sie bleibt der Fall beim Nachspielen unentschieden, und eine Eingabe, die ein anderes Geheimnis enthält, wird abgelehnt. Nur ihr Eigentümer kann die Datei lesen.</translation>
    </message>
    <message>
        <source>{word} is none of bash, zsh and fish</source>
        <translation>{word} ist weder bash noch zsh noch fish</translation>
    </message>
    <message>
        <source>a completion script for bash, zsh or fish</source>
        <translation>ein Vervollständigungsskript für bash, zsh oder fish</translation>
    </message>
    <message>
        <source>bash: source &lt;(assay completion bash). zsh: source &lt;(assay completion zsh), after compinit. fish: assay completion fish | source.</source>
        <translation>bash: source &lt;(assay completion bash). zsh: source &lt;(assay completion zsh), nach compinit. fish: assay completion fish | source.</translation>
    </message>
    <message>
        <source>verbs, stages, codes and algorithms, for programs</source>
        <translation>Verben, Stufen, Codes und Verfahren, für Programme</translation>
    </message>
    <message>
        <source>what to decode; - is standard input</source>
        <translation>was zu dekodieren ist; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>refuse what evidence may not have</source>
        <translation>ablehnen, was ein Nachweis nicht haben darf</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>DER perhaps, but no SignedData and no certificate.</source>
        <translation>Vielleicht DER, aber keine SignedData und kein Zertifikat.</translation>
    </message>
    <message>
        <source>Text, but of no kind that is known here.</source>
        <translation>Text, aber von keiner hier bekannten Art.</translation>
    </message>
    <message>
        <source>Binary data of no kind that is known here.</source>
        <translation>Binärdaten von keiner hier bekannten Art.</translation>
    </message>
    <message>
        <source>Known are: the metadata service&apos;s answer (attested document), a token, a certificate (PEM, DER), a CMS SignedData, a key set, an OpenID configuration, JSON, a policy in YAML, and a case file.</source>
        <translation>Bekannt sind: die Antwort des Metadatendienstes (attestiertes Dokument), ein Token, ein Zertifikat (PEM, DER), eine CMS-SignedData, ein Schlüsselsatz, eine OpenID-Konfiguration, JSON, eine Richtlinie in YAML und eine Falldatei.</translation>
    </message>
    <message>
        <source>anything: says what it looks like and takes it apart</source>
        <translation>alles: sagt, wonach es aussieht, und zerlegt es</translation>
    </message>
    <message>
        <source>Every field is shown with the bytes it came from, as [buffer:offset+length]. What can be misused by whoever reads it is masked unless --show-secrets is given.</source>
        <translation>Jedes Feld wird mit den Bytes gezeigt, aus denen es kam, als [buffer:offset+length]. Was missbrauchen kann, wer es liest, wird unkenntlich gemacht, sofern nicht --show-secrets angegeben ist.</translation>
    </message>
    <message>
        <source>certificates: PEM, DER or certs-only PKCS#7</source>
        <translation>Zertifikate: PEM, DER oder PKCS#7 nur mit Zertifikaten</translation>
    </message>
    <message>
        <source>a CMS SignedData: DER, BER, PEM or base64</source>
        <translation>eine CMS-SignedData: DER, BER, PEM oder Base64</translation>
    </message>
    <message>
        <source>an attested document: envelope, CMS, certificates, signed JSON</source>
        <translation>ein attestiertes Dokument: Umschlag, CMS, Zertifikate, signiertes JSON</translation>
    </message>
    <message>
        <source>With --strict only the metadata service&apos;s own answer; without, bare base64, PEM and DER too.</source>
        <translation>Mit --strict nur die Antwort des Metadatendienstes selbst; ohne auch bloßes Base64, PEM und DER.</translation>
    </message>
    <message>
        <source>a compact token: header and claims</source>
        <translation>ein kompaktes Token: Header und Claims</translation>
    </message>
    <message>
        <source>a policy as the verifier understands it</source>
        <translation>eine Richtlinie, wie der Prüfer sie versteht</translation>
    </message>
    <message>
        <source>cases to walk through in place of the built-in ones</source>
        <translation>durchzugehende Fälle anstelle der eingebauten</translation>
    </message>
    <message>
        <source>do not wait for Enter between stages</source>
        <translation>zwischen den Stufen nicht auf die Eingabetaste warten</translation>
    </message>
    <message>
        <source>An agent on an Azure machine logs in. It names its tenant domain, gets a fresh challenge, and asks the machine&apos;s metadata service for a document over that challenge, signed by Microsoft. What follows is how a verifier judges it, stage by stage. Machine, tenant and certificates are made up, in the shape of real ones.</source>
        <translation>Ein Agent auf einer Azure-Maschine meldet sich an. Er nennt seine Mandantendomäne, bekommt eine frische Herausforderung und fragt den Metadatendienst der Maschine nach einem Dokument über diese Herausforderung, von Microsoft signiert. Was folgt, ist, wie ein Prüfer es beurteilt, Stufe für Stufe. Maschine, Mandant und Zertifikate sind erfunden, in der Form echter.</translation>
    </message>
    <message>
        <source>The document answers the challenge that was given out, and the policy knows the tenant and the subscription.</source>
        <translation>Das Dokument beantwortet die ausgegebene Herausforderung, und die Richtlinie kennt den Mandanten und das Abonnement.</translation>
    </message>
    <message>
        <source>The same machine with an earlier document</source>
        <translation>Dieselbe Maschine mit einem früheren Dokument</translation>
    </message>
    <message>
        <source>Everything about this document is genuine, but it answers an earlier challenge: somebody kept it, or a cache did.</source>
        <translation>Alles an diesem Dokument ist echt, aber es beantwortet eine frühere Herausforderung: Jemand hat es aufbewahrt, oder ein Cache.</translation>
    </message>
    <message>
        <source>What an attestation is</source>
        <translation>Was eine Attestierung ist</translation>
    </message>
    <message>
        <source>Try it:</source>
        <translation>Ausprobieren:</translation>
    </message>
    <message>
        <source>two sample attestations, one accepted and one rejected, stage by stage</source>
        <translation>zwei Beispielattestierungen, eine angenommen und eine abgelehnt, Stufe für Stufe</translation>
    </message>
    <message>
        <source>{basis}: the product&apos;s documentation says that the server does this</source>
        <translation>{basis}: Laut Dokumentation des Produkts tut der Server dies</translation>
    </message>
    <message>
        <source>{basis}: this program refuses it, the server may well accept it</source>
        <translation>{basis}: Dieses Programm lehnt es ab, der Server nimmt es vielleicht an</translation>
    </message>
    <message>
        <source>{basis}: follows from standards, or from how the services behave</source>
        <translation>{basis}: folgt aus Standards oder daraus, wie sich die Dienste verhalten</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Server sagt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>An attribute that templates and conditions can use.</source>
        <translation>Ein Attribut, das Vorlagen und Bedingungen verwenden können.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>product documentation, attributes</source>
        <translation>Produktdokumentation, Attribute</translation>
    </message>
    <message>
        <source>An error that asking for a token can end with.</source>
        <translation>Ein Fehler, mit dem die Frage nach einem Token enden kann.</translation>
    </message>
    <message>
        <source>Microsoft Entra authentication error codes</source>
        <translation>Fehlercodes der Microsoft-Entra-Authentifizierung</translation>
    </message>
    <message>
        <source>there is no issue {word}</source>
        <translation>es gibt keinen Befund {word}</translation>
    </message>
    <message>
        <source>there is no issue {word}; near it: {ids}</source>
        <translation>es gibt keinen Befund {word}; ähnlich: {ids}</translation>
    </message>
    <message>
        <source>an issue, an attribute or a server&apos;s message in words: what it means, what to do</source>
        <translation>ein Befund, ein Attribut oder eine Meldung des Servers in Worten: was es bedeutet, was zu tun ist</translation>
    </message>
    <message>
        <source>Takes an issue&apos;s id (chain.expired), a group of them (chain), an attribute (azure_imds.vm.name, or azure_imds for all of them), an error of the login host (AADSTS500011), or words of a server&apos;s log. Without any, every issue there is.</source>
        <translation>Nimmt die Id eines Befunds (chain.expired), eine Gruppe davon (chain), ein Attribut (azure_imds.vm.name oder azure_imds für alle), einen Fehler des Anmeldehosts (AADSTS500011) oder Wörter aus dem Protokoll eines Servers. Ohne alles: jeden Befund, den es gibt.</translation>
    </message>
    <message>
        <source>there is no help on {word}</source>
        <translation>es gibt keine Hilfe zu {word}</translation>
    </message>
    <message>
        <source>what a verb does and takes; &apos;exit-codes&apos; for what the answers mean</source>
        <translation>was ein Verb tut und nimmt; &apos;exit-codes&apos; für die Bedeutung der Antworten</translation>
    </message>
    <message>
        <source>its configuration: Helm values or the Linux file; without it, the one of the running lab for --method</source>
        <translation>seine Konfiguration: Helm-Werte oder die Linux-Datei; ohne sie die des laufenden Labors für --method</translation>
    </message>
    <message>
        <source>where its machine&apos;s metadata service is; unless told, that of the lab that runs here</source>
        <translation>wo der Metadatendienst seiner Maschine ist; sonst der des Labors, das hier läuft</translation>
    </message>
    <message>
        <source>where the Trust Domain Server is; unless told, that of the lab that runs here</source>
        <translation>wo der Trust Domain Server ist; sonst der des Labors, das hier läuft</translation>
    </message>
    <message>
        <source>the trust domain it belongs to; the lab&apos;s unless told</source>
        <translation>die Vertrauensdomäne, zu der er gehört; sonst die des Labors</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>wie er heißt</translation>
    </message>
    <message>
        <source>how many times it logs in; once unless told</source>
        <translation>wie oft er sich anmeldet; sonst einmal</translation>
    </message>
    <message>
        <source>how long it waits between two logins; 10 unless told</source>
        <translation>wie lange er zwischen zwei Anmeldungen wartet; sonst 10</translation>
    </message>
    <message>
        <source>so many agents in its place, each with connections of its own</source>
        <translation>so viele Agenten an seiner Stelle, jeder mit eigenen Verbindungen</translation>
    </message>
    <message>
        <source>how many logins a second all of a fleet make; 1 unless told</source>
        <translation>wie viele Anmeldungen je Sekunde alle einer Flotte machen; sonst 1</translation>
    </message>
    <message>
        <source>faults of assay lab run --faults, and how many in a hundred logins each befalls</source>
        <translation>Störungen aus assay lab run --faults und wie viele von hundert Anmeldungen jede trifft</translation>
    </message>
    <message>
        <source>what the lab was seeded with, for faults; the usual unless told</source>
        <translation>womit das Labor angesetzt wurde, für Störungen; sonst das Übliche</translation>
    </message>
    <message>
        <source>where it serves its metrics; nowhere unless told</source>
        <translation>wo er seine Metriken anbietet; sonst nirgends</translation>
    </message>
    <message>
        <source>write its debug lines too</source>
        <translation>auch seine Debug-Zeilen schreiben</translation>
    </message>
    <message>
        <source>--{option} is a port, 1 to 65535</source>
        <translation>--{option} ist ein Port, 1 bis 65535</translation>
    </message>
    <message>
        <source>--method chooses among the running lab&apos;s configurations, and --config gives one</source>
        <translation>--method wählt unter den Konfigurationen des laufenden Labors, und --config gibt eine an</translation>
    </message>
    <message>
        <source>the configuration cannot be used: {what}</source>
        <translation>die Konfiguration ist nicht verwendbar: {what}</translation>
    </message>
    <message>
        <source>--fleet is 1 to 400, --rate at least 1</source>
        <translation>--fleet ist 1 bis 400, --rate mindestens 1</translation>
    </message>
    <message>
        <source>{count} logins, {connected} let in, {refused} refused, {faulty} with a fault</source>
        <translation>{count} Anmeldungen, {connected} eingelassen, {refused} abgelehnt, {faulty} mit einer Störung</translation>
    </message>
    <message>
        <source>an agent, or a fleet, that logs in to the lab&apos;s server by the lab&apos;s metadata service</source>
        <translation>ein Agent oder eine Flotte, die sich über den Metadatendienst des Labors bei dessen Server anmeldet</translation>
    </message>
    <message>
        <source>Speaks to ports of this machine alone. It writes an agent&apos;s log lines, as JSON, to standard output, or with --json only what became of it. Answers 0 when the last login was let in, and for a fleet when every login was that no fault befell. A lab for a fleet is served with --unlimited: metadata services answer a machine only a few times a second.</source>
        <translation>Spricht nur mit Ports dieser Maschine. Schreibt die Protokollzeilen eines Agenten als JSON auf die Standardausgabe oder mit --json nur, was aus ihm wurde. Antwortet 0, wenn die letzte Anmeldung eingelassen wurde, und bei einer Flotte, wenn es jede wurde, die keine Störung traf. Ein Labor für eine Flotte wird mit --unlimited angeboten: Metadatendienste antworten einer Maschine nur einige Male in der Sekunde.</translation>
    </message>
    <message>
        <source>what scenarios there are</source>
        <translation>welche Szenarien es gibt</translation>
    </message>
    <message>
        <source>what faults there are, and the issue that each leads to</source>
        <translation>welche Störungen es gibt und zu welchem Befund jede führt</translation>
    </message>
    <message>
        <source>what the simulated tenant&apos;s keys and ids are derived from</source>
        <translation>woraus Schlüssel und Ids des simulierten Mandanten abgeleitet werden</translation>
    </message>
    <message>
        <source>when it happens; now unless told</source>
        <translation>wann es geschieht; sonst jetzt</translation>
    </message>
    <message>
        <source>keeps the login as a case</source>
        <translation>behält die Anmeldung als Fall</translation>
    </message>
    <message>
        <source>assay lab run NAME plays one; assay lab serve --scenario NAME puts it on real ports.</source>
        <translation>assay lab run NAME spielt eines; assay lab serve --scenario NAME legt es auf echte Ports.</translation>
    </message>
    <message>
        <source>What the server wrote</source>
        <translation>Was der Server schrieb</translation>
    </message>
    <message>
        <source>What the agent wrote</source>
        <translation>Was der Agent schrieb</translation>
    </message>
    <message>
        <source>the server came to no verdict: {error}</source>
        <translation>der Server kam zu keinem Urteil: {error}</translation>
    </message>
    <message>
        <source>plays a scenario of the simulated tenant, and shows how the server judges it</source>
        <translation>spielt ein Szenario des simulierten Mandanten und zeigt, wie der Server es beurteilt</translation>
    </message>
    <message>
        <source>Everything is made up and nothing is asked of a network: tenant, machine, agent and server are simulated in this process. The verdict is the verifier&apos;s own.</source>
        <translation>Alles ist erfunden, und kein Netz wird nach etwas gefragt: Mandant, Maschine, Agent und Server werden in diesem Prozess simuliert. Das Urteil ist das des Prüfers selbst.</translation>
    </message>
    <message>
        <source>the first of its ports; any free ones unless told</source>
        <translation>der erste seiner Ports; sonst beliebige freie</translation>
    </message>
    <message>
        <source>what keys, ids and secrets are derived from</source>
        <translation>woraus Schlüssel, Ids und Geheimnisse abgeleitet werden</translation>
    </message>
    <message>
        <source>where its clock starts; now unless told</source>
        <translation>wo seine Uhr beginnt; sonst jetzt</translation>
    </message>
    <message>
        <source>the machine whose metadata service is called imds</source>
        <translation>die Maschine, deren Metadatendienst imds heißt</translation>
    </message>
    <message>
        <source>the cloud it imitates</source>
        <translation>die Cloud, die es nachahmt</translation>
    </message>
    <message>
        <source>let machines ask as often as they like</source>
        <translation>Maschinen so oft fragen lassen, wie sie wollen</translation>
    </message>
    <message>
        <source>let agents of its own log in, one of each method</source>
        <translation>eigene Agenten sich anmelden lassen, einen je Methode</translation>
    </message>
    <message>
        <source>where its certificates are written; a temporary one unless told</source>
        <translation>wohin seine Zertifikate geschrieben werden; sonst in einen vorübergehenden Ordner</translation>
    </message>
    <message>
        <source>Serves a simulated Azure tenant on 127.0.0.1 alone: instance metadata, sign-in, Resource Manager, Graph, certificate downloads, and a Trust Domain Server with its metrics and logs. It says where everything is, with --json in one line, and serves until it is ended. Sign-in, Resource Manager and Graph speak TLS with the authority in tls-ca.pem. SIGHUP makes the tenant sign with a new key. Nothing of it is valid outside of it: give anchors.pem as --roots to judge its documents.</source>
        <translation>Bietet einen simulierten Azure-Mandanten nur auf 127.0.0.1 an: Instanzmetadaten, Anmeldung, Resource Manager, Graph, Zertifikat-Downloads und einen Trust Domain Server mit seinen Metriken und Protokollen. Sagt, wo alles ist, mit --json in einer Zeile, und läuft, bis es beendet wird. Anmeldung, Resource Manager und Graph sprechen TLS mit der Stelle in tls-ca.pem. SIGHUP lässt den Mandanten mit einem neuen Schlüssel signieren. Nichts davon gilt außerhalb: anchors.pem als --roots angeben, um seine Dokumente zu beurteilen.</translation>
    </message>
    <message>
        <source>A simulated Azure is running on this machine. Ctrl-C ends it.</source>
        <translation>Ein simuliertes Azure läuft auf dieser Maschine. Strg-C beendet es.</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Machines, each with its metadata service:</source>
        <translation>Maschinen, jede mit ihrem Metadatendienst:</translation>
    </message>
    <message>
        <source>Trust Domain Server:</source>
        <translation>Der Trust Domain Server:</translation>
    </message>
    <message>
        <source>An agent that logs in to it, from another terminal:</source>
        <translation>Ein Agent, der sich dort anmeldet, aus einem anderen Terminal:</translation>
    </message>
    <message>
        <source>or, where several labs run:</source>
        <translation>oder, wo mehrere Labore laufen:</translation>
    </message>
    <message>
        <source>--port is at most {most}: the lab takes ports after it too</source>
        <translation>--port ist höchstens {most}: Das Labor belegt auch Ports danach</translation>
    </message>
    <message>
        <source>closed: {reason}</source>
        <translation>geschlossen: {reason}</translation>
    </message>
    <message>
        <source>refused: {status}, {reason}</source>
        <translation>abgelehnt: {status}, {reason}</translation>
    </message>
    <message>
        <source>other terminals will not find this lab by themselves: the folder for temporary files cannot be written to; give agents --imds, --server and --config</source>
        <translation>andere Terminals finden dieses Labor nicht von selbst: In den Ordner für vorübergehende Dateien lässt sich nicht schreiben; Agenten --imds, --server und --config angeben</translation>
    </message>
    <message>
        <source>a lab serves until it is ended, so a batch cannot start one</source>
        <translation>ein Labor läuft, bis es beendet wird; ein Stapel kann also keines starten</translation>
    </message>
    <message>
        <source>a simulated Azure tenant on this machine</source>
        <translation>ein simulierter Azure-Mandant auf dieser Maschine</translation>
    </message>
    <message>
        <source>A simulated Azure and a Trust Domain Server run on this machine&apos;s loopback address, for as long as this takes. Two agents log in to it over the network, each by a method of its own. What follows is how the server&apos;s verifier judges what they brought, stage by stage. Nothing of it is valid outside of this lab.</source>
        <translation>Ein simuliertes Azure und ein Trust Domain Server laufen auf der Loopback-Adresse dieser Maschine, solange dies dauert. Zwei Agenten melden sich über das Netz an, jeder mit einer eigenen Methode. Was folgt, ist, wie der Prüfer des Servers beurteilt, was sie mitbrachten, Stufe für Stufe. Nichts davon gilt außerhalb dieses Labors.</translation>
    </message>
    <message>
        <source>stories of what goes wrong in a login</source>
        <translation>Geschichten davon, was bei einer Anmeldung schiefgeht</translation>
    </message>
    <message>
        <source>one of them: what does the server see?</source>
        <translation>eine davon: Was sieht der Server?</translation>
    </message>
    <message>
        <source>keeps such a lab running, for agents and for curl</source>
        <translation>lässt ein solches Labor laufen, für Agenten und für curl</translation>
    </message>
    <message>
        <source>logs in to it, from another terminal</source>
        <translation>meldet sich dort an, aus einem anderen Terminal</translation>
    </message>
    <message>
        <source>the same walk through kept documents</source>
        <translation>derselbe Durchgang durch aufbewahrte Dokumente</translation>
    </message>
    <message>
        <source>judges a document of a machine of yours</source>
        <translation>beurteilt ein Dokument einer eigenen Maschine</translation>
    </message>
    <message>
        <source>A login by azure_imds</source>
        <translation>Eine Anmeldung mit azure_imds</translation>
    </message>
    <message>
        <source>The agent proves its machine: it asks the metadata service for a document that is signed over the server&apos;s challenge.</source>
        <translation>Der Agent weist seine Maschine nach: Er fragt den Metadatendienst nach einem Dokument, das über der Herausforderung des Servers signiert ist.</translation>
    </message>
    <message>
        <source>A login by azure_msi</source>
        <translation>Eine Anmeldung mit azure_msi</translation>
    </message>
    <message>
        <source>The agent proves its managed identity: it asks the metadata service for a token that Entra signed.</source>
        <translation>Der Agent weist seine verwaltete Identität nach: Er fragt den Metadatendienst nach einem Token, das Entra signiert hat.</translation>
    </message>
    <message>
        <source>The server came to no verdict: {error}</source>
        <translation>Der Server kam zu keinem Urteil: {error}</translation>
    </message>
    <message>
        <source>The agent is {id}</source>
        <translation>Der Agent ist {id}</translation>
    </message>
    <message>
        <source>The agent was refused: {error}</source>
        <translation>Der Agent wurde abgelehnt: {error}</translation>
    </message>
    <message>
        <source>Two agents log in</source>
        <translation>Zwei Agenten melden sich an</translation>
    </message>
    <message>
        <source>What to try next</source>
        <translation>Was als Nächstes auszuprobieren ist</translation>
    </message>
    <message>
        <source>starts a lab, logs an agent of each method in to it, and shows both stage by stage</source>
        <translation>startet ein Labor, meldet je Methode einen Agenten daran an und zeigt beide Stufe für Stufe</translation>
    </message>
    <message>
        <source>The lab listens on free ports of this machine&apos;s loopback address, and ends before the first stage is shown. Answers 0 when both agents were let in.</source>
        <translation>Das Labor lauscht an freien Ports der Loopback-Adresse dieser Maschine und endet, bevor die erste Stufe gezeigt wird. Antwortet 0, wenn beide Agenten eingelassen wurden.</translation>
    </message>
    <message>
        <source>what to read; - is standard input</source>
        <translation>was zu lesen ist; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>the exposition format</source>
        <translation>das Expositionsformat</translation>
    </message>
    <message>
        <source>line {line}, column {column}: {name} occurs a second time</source>
        <translation>Zeile {line}, Spalte {column}: {name} kommt ein zweites Mal vor</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>&apos;{verb}&apos; is not there yet</source>
        <translation>&apos;{verb}&apos; gibt es noch nicht</translation>
    </message>
    <message>
        <source>whether a file is YAML, and at which line and column it is not</source>
        <translation>ob eine Datei YAML ist, und in welcher Zeile und Spalte sie es nicht ist</translation>
    </message>
    <message>
        <source>whether a file is JSON, and at which line and column it is not</source>
        <translation>ob eine Datei JSON ist, und in welcher Zeile und Spalte sie es nicht ist</translation>
    </message>
    <message>
        <source>Member names that occur twice are listed, the first hundred of them, not refused.</source>
        <translation>Namen von Einträgen, die zweimal vorkommen, werden aufgeführt, die ersten hundert davon, und nicht abgelehnt.</translation>
    </message>
    <message>
        <source>metrics in exposition format (not there yet)</source>
        <translation>Metriken im Expositionsformat (noch nicht vorhanden)</translation>
    </message>
    <message>
        <source>a log file (not there yet)</source>
        <translation>eine Protokolldatei (noch nicht vorhanden)</translation>
    </message>
    <message>
        <source>the policy; - is standard input</source>
        <translation>die Richtlinie; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>an agent&apos;s configuration (Helm values, Linux file) to hold against it</source>
        <translation>die Konfiguration eines Agenten (Helm-Werte, Linux-Datei), die daran gemessen wird</translation>
    </message>
    <message>
        <source>whether the server looks machines up at Azure Resource Manager</source>
        <translation>ob der Server Maschinen bei Azure Resource Manager nachschlägt</translation>
    </message>
    <message>
        <source>{file} looks like {kind}, not like a policy</source>
        <translation>{file} sieht aus wie {kind}, nicht wie eine Richtlinie</translation>
    </message>
    <message>
        <source>{file}: section {section} {schema}, {count} policy: valid</source>
        <translation>{file}: Abschnitt {section} {schema}, {count} Richtlinie: gültig</translation>
    </message>
    <message>
        <source>{file}: section {section} {schema}, {count} policies: valid</source>
        <translation>{file}: Abschnitt {section} {schema}, {count} Richtlinien: gültig</translation>
    </message>
    <message>
        <source>{count} thing in it should be looked at: assay policy lint {file}</source>
        <translation>{count} Stelle darin sollte angesehen werden: assay policy lint {file}</translation>
    </message>
    <message>
        <source>{count} things in it should be looked at: assay policy lint {file}</source>
        <translation>{count} Stellen darin sollten angesehen werden: assay policy lint {file}</translation>
    </message>
    <message>
        <source>{file}: does not fit this policy</source>
        <translation>{file}: passt nicht zu dieser Richtlinie</translation>
    </message>
    <message>
        <source>{file}: fits this policy</source>
        <translation>{file}: passt zu dieser Richtlinie</translation>
    </message>
    <message>
        <source>Nothing that should be looked at.</source>
        <translation>Nichts, was angesehen werden sollte.</translation>
    </message>
    <message>
        <source>whether a policy is one the server takes, with line and column where it is not</source>
        <translation>ob der Server eine Richtlinie annimmt, mit Zeile und Spalte, wo nicht</translation>
    </message>
    <message>
        <source>With --agent, an agent that can never log in by this policy is an error too.</source>
        <translation>Mit --agent ist auch ein Agent ein Fehler, der sich mit dieser Richtlinie nie anmelden kann.</translation>
    </message>
    <message>
        <source>what it allows that should be looked at</source>
        <translation>was sie erlaubt und angesehen werden sollte</translation>
    </message>
    <message>
        <source>Answers 0 as long as the policy is one: what it says are remarks. Without --arm-lookup, or with never, nothing but the list of subscriptions is taken to bind a document to its tenant.</source>
        <translation>Antwortet 0, solange die Richtlinie eine ist: Es sind Anmerkungen. Ohne --arm-lookup oder mit never gilt, dass nur die Liste der Abonnements ein Dokument an seinen Mandanten bindet.</translation>
    </message>
    <message>
        <source>what it means, in words, entry by entry</source>
        <translation>was sie bedeutet, in Worten, Eintrag für Eintrag</translation>
    </message>
    <message>
        <source>what to make of it</source>
        <translation>was daraus zu machen ist</translation>
    </message>
    <message>
        <source>the cluster (&quot;c-...&quot;)</source>
        <translation>der Cluster (&quot;c-...&quot;)</translation>
    </message>
    <message>
        <source>for helm and linux: which policy; the first unless told</source>
        <translation>für helm und linux: welche Richtlinie; sonst die erste</translation>
    </message>
    <message>
        <source>for helm and linux: the tenant of the agent, where the policy has several</source>
        <translation>für helm und linux: der Mandant des Agenten, wo die Richtlinie mehrere hat</translation>
    </message>
    <message>
        <source>the same, by the tenant&apos;s id</source>
        <translation>dasselbe, nach der Id des Mandanten</translation>
    </message>
    <message>
        <source>for terraform: the resource&apos;s name</source>
        <translation>für terraform: der Name der Ressource</translation>
    </message>
    <message>
        <source>an agent is of one tenant: choose with --tenant-domain among {domains}</source>
        <translation>ein Agent gehört zu einem Mandanten: mit --tenant-domain wählen unter {domains}</translation>
    </message>
    <message>
        <source>the entries expect different audiences: choose with --tenant among {tenants}</source>
        <translation>die Einträge erwarten verschiedene Zielgruppen: mit --tenant wählen unter {tenants}</translation>
    </message>
    <message>
        <source>--cluster-id {id} is no cluster&apos;s id</source>
        <translation>--cluster-id {id} ist nicht die Id eines Clusters</translation>
    </message>
    <message>
        <source>the commands name the policy&apos;s file: give it as a file, not on standard input</source>
        <translation>die Befehle nennen die Datei der Richtlinie: sie als Datei angeben, nicht über die Standardeingabe</translation>
    </message>
    <message>
        <source>--resource {name} is no name in Terraform: letters, digits, _ and -, not a digit first</source>
        <translation>--resource {name} ist in Terraform kein Name: Buchstaben, Ziffern, _ und -, keine Ziffer zuerst</translation>
    </message>
    <message>
        <source>there is no policy {name} in {file}</source>
        <translation>es gibt keine Richtlinie {name} in {file}</translation>
    </message>
    <message>
        <source>nothing to do: no azure_msi entry uses the default audience</source>
        <translation>nichts zu tun: kein Eintrag von azure_msi verwendet die vorgegebene Zielgruppe</translation>
    </message>
    <message>
        <source>the commands and files that put it to use</source>
        <translation>die Befehle und Dateien, die sie in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>certificates, the one to judge first</source>
        <translation>Zertifikate, das zu beurteilende zuerst</translation>
    </message>
    <message>
        <source>a purpose it must serve, any of these</source>
        <translation>ein Zweck, dem es dienen muss, einer von diesen</translation>
    </message>
    <message>
        <source>a bundle: PEM, DER or certs-only PKCS#7</source>
        <translation>ein Bündel: PEM, DER oder PKCS#7 nur mit Zertifikaten</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>none: known by name and key</source>
        <translation>keines: bekannt nach Namen und Schlüssel</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>{url}: allowed, {rule}</source>
        <translation>{url}: erlaubt, {rule}</translation>
    </message>
    <message>
        <source>{url}: never fetched, its {part} is not on the allow-list</source>
        <translation>{url}: nie abgerufen; nicht auf der Liste des Erlaubten: {part}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Addresses of its issuer&apos;s certificate</source>
        <translation>Adressen des Zertifikats seines Ausstellers</translation>
    </message>
    <message>
        <source>{name} is not self-issued: as an anchor it closes no path; an issuing CA belongs to --intermediates</source>
        <translation>{name} ist nicht selbst ausgestellt: Als Vertrauensanker schließt es keinen Pfad; eine ausstellende Stelle gehört zu --intermediates</translation>
    </message>
    <message>
        <source>{name} expired at {time}</source>
        <translation>{name} lief am {time} ab</translation>
    </message>
    <message>
        <source>Compare each fingerprint with the one that its owner publishes, before anything is trusted.</source>
        <translation>Jeden Fingerabdruck mit dem vergleichen, den sein Eigentümer veröffentlicht, bevor einem davon vertraut wird.</translation>
    </message>
    <message>
        <source>--add-roots {file} would add {count} anchor</source>
        <translation>--add-roots {file} würde {count} Vertrauensanker hinzufügen</translation>
    </message>
    <message>
        <source>--add-roots {file} would add {count} anchors</source>
        <translation>--add-roots {file} würde {count} Vertrauensanker hinzufügen</translation>
    </message>
    <message>
        <source>; {count} in it are known already</source>
        <translation>; {count} darin sind schon bekannt</translation>
    </message>
    <message>
        <source>the anchors: fingerprints, validity, source</source>
        <translation>die Vertrauensanker: Fingerabdrücke, Gültigkeit, Quelle</translation>
    </message>
    <message>
        <source>which anchor a certificate leads to, and which of its addresses may be fetched</source>
        <translation>zu welchem Vertrauensanker ein Zertifikat führt und welche seiner Adressen abgerufen werden dürfen</translation>
    </message>
    <message>
        <source>judges a bundle and shows what --add-roots would add; nothing is stored</source>
        <translation>beurteilt ein Bündel und zeigt, was --add-roots hinzufügen würde; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>the certificate to judge, PEM or DER</source>
        <translation>das zu beurteilende Zertifikat, PEM oder DER</translation>
    </message>
    <message>
        <source>revocation lists; with any, all but the anchor must be covered</source>
        <translation>Sperrlisten; mit welchen müssen alle außer dem Vertrauensanker abgedeckt sein</translation>
    </message>
    <message>
        <source>a DNS name that the certificate must carry</source>
        <translation>ein DNS-Name, den das Zertifikat tragen muss</translation>
    </message>
    <message>
        <source>an IP address that it must carry</source>
        <translation>eine IP-Adresse, die es tragen muss</translation>
    </message>
    <message>
        <source>an e-mail address that it must carry</source>
        <translation>eine E-Mail-Adresse, die es tragen muss</translation>
    </message>
    <message>
        <source>intermediates at most, self-issued ones not counted</source>
        <translation>höchstens so viele Zwischenzertifikate, selbst ausgestellte nicht gezählt</translation>
    </message>
    <message>
        <source>an anchor that is not self-issued closes a path too</source>
        <translation>auch ein nicht selbst ausgestellter Vertrauensanker schließt einen Pfad</translation>
    </message>
    <message>
        <source>go on after the first path that holds</source>
        <translation>nach dem ersten haltenden Pfad weitersuchen</translation>
    </message>
    <message>
        <source>one of --dns, --ip and --email is taken</source>
        <translation>möglich ist eines von --dns, --ip und --email</translation>
    </message>
    <message>
        <source>a certificate chain: every candidate path to the anchors, and why each failed</source>
        <translation>eine Zertifikatskette: jeder mögliche Pfad zu den Vertrauensankern und warum jeder scheiterte</translation>
    </message>
    <message>
        <source>the SignedData; - is standard input</source>
        <translation>die SignedData; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>how it is written; seen from its first bytes unless told</source>
        <translation>wie sie geschrieben ist; sonst an ihren ersten Bytes erkannt</translation>
    </message>
    <message>
        <source>the signed bytes, where they are not inside</source>
        <translation>die signierten Bytes, wo sie nicht darin sind</translation>
    </message>
    <message>
        <source>certificates of signers, where they are not inside</source>
        <translation>Zertifikate von Unterzeichnern, wo sie nicht darin sind</translation>
    </message>
    <message>
        <source>legacy takes SHA-1, MD4 and DSA too</source>
        <translation>legacy nimmt auch SHA-1, MD4 und DSA</translation>
    </message>
    <message>
        <source>judge the signature alone</source>
        <translation>nur die Signatur beurteilen</translation>
    </message>
    <message>
        <source>a purpose the signer must serve, any of these</source>
        <translation>ein Zweck, dem der Unterzeichner dienen muss, einer von diesen</translation>
    </message>
    <message>
        <source>--no-chain and --{option} exclude each other</source>
        <translation>--no-chain und --{option} schließen einander aus</translation>
    </message>
    <message>
        <source>a CMS SignedData: every signer&apos;s signature and chain</source>
        <translation>eine CMS-SignedData: Signatur und Kette jedes Unterzeichners</translation>
    </message>
    <message>
        <source>Any content type and BER are taken; `verify attested` is stricter.</source>
        <translation>Jeder Inhaltstyp und BER werden angenommen; `verify attested` ist strenger.</translation>
    </message>
    <message>
        <source>this is a token: assay verify token judges it</source>
        <translation>dies ist ein Token: assay verify token beurteilt es</translation>
    </message>
    <message>
        <source>this is an attested document: assay verify attested judges it</source>
        <translation>dies ist ein attestiertes Dokument: assay verify attested beurteilt es</translation>
    </message>
    <message>
        <source>this is a case file: assay case run replays it</source>
        <translation>dies ist eine Falldatei: assay case run spielt sie nach</translation>
    </message>
    <message>
        <source>an attested document: signature, chain, name, nonce, dates, policy, identity</source>
        <translation>ein attestiertes Dokument: Signatur, Kette, Name, Nonce, Daten, Richtlinie, Identität</translation>
    </message>
    <message>
        <source>Nothing is fetched: what would be needed from outside is named with a command that gets it. Stages whose input was not given are skipped.</source>
        <translation>Nichts wird abgerufen: Was von außen nötig wäre, wird mit einem Befehl genannt, der es holt. Stufen, deren Eingabe nicht angegeben wurde, werden übersprungen.</translation>
    </message>
    <message>
        <source>a managed-identity token: header, key, signature, claims, policy, identity</source>
        <translation>das Token einer verwalteten Identität: Header, Schlüssel, Signatur, Claims, Richtlinie, Identität</translation>
    </message>
    <message>
        <source>TOKEN is a file, or - for standard input: a token on the command line would be readable by every process. Without --policy, --iss and --aud only genuineness is judged, not who may log in.</source>
        <translation>TOKEN ist eine Datei oder - für die Standardeingabe: Ein Token auf der Befehlszeile könnte jeder Prozess lesen. Ohne --policy, --iss und --aud wird nur die Echtheit beurteilt, nicht, wer sich anmelden darf.</translation>
    </message>
    <message>
        <source>the compact JWS; - is standard input</source>
        <translation>die kompakte JWS; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>kid</source>
        <translation>kid</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>{count} bytes; assay decode jwt shows it</source>
        <translation>{count} Bytes; assay decode jwt zeigt sie</translation>
    </message>
    <message>
        <source>a JSON web signature under a key set</source>
        <translation>eine JSON Web Signature unter einem Schlüsselsatz</translation>
    </message>
    <message>
        <source>The key is chosen by kid alone; keys and addresses of keys in the header are never used.</source>
        <translation>Der Schlüssel wird allein nach kid gewählt; Schlüssel und Adressen von Schlüsseln im Header werden nie verwendet.</translation>
    </message>
    <message>
        <source>the algorithm (RFC 7518 3.1)</source>
        <translation>das Verfahren (RFC 7518 3.1)</translation>
    </message>
    <message>
        <source>the public key: SubjectPublicKeyInfo, PEM or DER</source>
        <translation>der öffentliche Schlüssel: SubjectPublicKeyInfo, PEM oder DER</translation>
    </message>
    <message>
        <source>the signed bytes</source>
        <translation>die signierten Bytes</translation>
    </message>
    <message>
        <source>the signature, raw</source>
        <translation>die Signatur, roh</translation>
    </message>
    <message>
        <source>a raw RSA signature under a public key</source>
        <translation>eine rohe RSA-Signatur unter einem öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>versions of this program and of what it runs on</source>
        <translation>Versionen dieses Programms und dessen, worauf es läuft</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Unerreicht</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Fragt</translation>
    </message>
    <message>
        <source>Establishes</source>
        <translation>Stellt fest</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>Hands on</source>
        <translation>Gibt weiter</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>{subject}, from {source}</source>
        <translation>{subject}, aus {source}</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Findet</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>The issuing authority&apos;s certificate that is downloaded ran out.</source>
        <translation>Das heruntergeladene Zertifikat der ausstellenden Stelle ist abgelaufen.</translation>
    </message>
    <message>
        <source>Only the old root is pinned, and the cross-sign that leads to it ran out.</source>
        <translation>Nur die alte Wurzel ist hinterlegt, und das Cross-Zertifikat, das zu ihr führt, ist abgelaufen.</translation>
    </message>
    <message>
        <source>The authority&apos;s key may not sign certificates.</source>
        <translation>Der Schlüssel der Stelle darf keine Zertifikate signieren.</translation>
    </message>
    <message>
        <source>The authority may issue for another cloud alone.</source>
        <translation>Die Stelle darf nur für eine andere Cloud ausstellen.</translation>
    </message>
    <message>
        <source>A web server&apos;s certificate issued the signer&apos;s.</source>
        <translation>Das Zertifikat eines Webservers hat das des Unterzeichners ausgestellt.</translation>
    </message>
    <message>
        <source>The signer&apos;s authority stands under one that may have none below it.</source>
        <translation>Die Stelle des Unterzeichners steht unter einer, die keine unter sich haben darf.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate says in passing alone that it is an authority.</source>
        <translation>Das Zertifikat der Stelle sagt nur nebenbei, dass sie eine Stelle ist.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate does not name its key.</source>
        <translation>Das Zertifikat der Stelle benennt seinen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate says that it is of version 1.</source>
        <translation>Das Zertifikat der Stelle gibt sich als Version 1 aus.</translation>
    </message>
    <message>
        <source>The authority demands a certificate policy that the signer&apos;s does not have.</source>
        <translation>Die Stelle verlangt eine Zertifikatsrichtlinie, die das des Unterzeichners nicht hat.</translation>
    </message>
    <message>
        <source>The authority has no name.</source>
        <translation>Die Stelle hat keinen Namen.</translation>
    </message>
    <message>
        <source>The authority&apos;s key is on a curve, its signature is RSA.</source>
        <translation>Der Schlüssel der Stelle liegt auf einer Kurve, ihre Signatur ist RSA.</translation>
    </message>
    <message>
        <source>Two authorities issued each other&apos;s certificates.</source>
        <translation>Zwei Stellen haben einander die Zertifikate ausgestellt.</translation>
    </message>
    <message>
        <source>A certificate of the authority&apos;s name, but of another key, is downloaded.</source>
        <translation>Heruntergeladen wird ein Zertifikat mit dem Namen der Stelle, aber mit anderem Schlüssel.</translation>
    </message>
    <message>
        <source>The server pins the old root alone, and what is downloaded is the new one itself.</source>
        <translation>Der Server hat nur die alte Wurzel hinterlegt, und heruntergeladen wird die neue selbst.</translation>
    </message>
    <message>
        <source>The pinned root&apos;s own certificate ran out.</source>
        <translation>Das eigene Zertifikat der hinterlegten Wurzel ist abgelaufen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate ran out yesterday.</source>
        <translation>Das Zertifikat des Unterzeichners ist gestern abgelaufen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate will be valid tomorrow.</source>
        <translation>Das Zertifikat des Unterzeichners wird morgen gültig.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is for clients alone.</source>
        <translation>Das Zertifikat des Unterzeichners ist nur für Clients.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has a critical extension that nobody knows.</source>
        <translation>Das Zertifikat des Unterzeichners hat eine kritische Erweiterung, die niemand kennt.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is signed with SHA-1.</source>
        <translation>Das Zertifikat des Unterzeichners ist mit SHA-1 signiert.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate names two signature algorithms.</source>
        <translation>Das Zertifikat des Unterzeichners nennt zwei Signaturverfahren.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is signed in a way that nobody knows.</source>
        <translation>Das Zertifikat des Unterzeichners ist auf eine Art signiert, die niemand kennt.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate may sign certificates.</source>
        <translation>Das Zertifikat des Unterzeichners darf Zertifikate signieren.</translation>
    </message>
    <message>
        <source>The signer&apos;s key has a thousand bits.</source>
        <translation>Der Schlüssel des Unterzeichners hat tausend Bits.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate names the authority and is signed by a forger.</source>
        <translation>Das Zertifikat des Unterzeichners nennt die Stelle und ist von einem Fälscher signiert.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate does not say whose key signed it.</source>
        <translation>Das Zertifikat des Unterzeichners sagt nicht, wessen Schlüssel es signiert hat.</translation>
    </message>
    <message>
        <source>The pointer at the issuer&apos;s key is marked critical.</source>
        <translation>Der Verweis auf den Schlüssel des Ausstellers ist als kritisch gekennzeichnet.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate constrains names.</source>
        <translation>Das Zertifikat des Unterzeichners schränkt Namen ein.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has the serial number 0.</source>
        <translation>Das Zertifikat des Unterzeichners hat die Seriennummer 0.</translation>
    </message>
    <message>
        <source>The serial number of the signer&apos;s certificate has thirty octets.</source>
        <translation>Die Seriennummer im Zertifikat des Unterzeichners hat dreißig Oktette.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate says its names twice.</source>
        <translation>Das Zertifikat des Unterzeichners nennt seine Namen zweimal.</translation>
    </message>
    <message>
        <source>The purposes of the signer&apos;s key cannot be read.</source>
        <translation>Die Zwecke des Schlüssels des Unterzeichners lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate lists no use of its key.</source>
        <translation>Das Zertifikat des Unterzeichners führt keine Verwendung seines Schlüssels auf.</translation>
    </message>
    <message>
        <source>The list of names in the signer&apos;s certificate is empty.</source>
        <translation>Die Liste der Namen im Zertifikat des Unterzeichners ist leer.</translation>
    </message>
    <message>
        <source>The token&apos;s payload is no JSON.</source>
        <translation>Die Nutzlast des Tokens ist kein JSON.</translation>
    </message>
    <message>
        <source>The token&apos;s payload is a list.</source>
        <translation>Die Nutzlast des Tokens ist eine Liste.</translation>
    </message>
    <message>
        <source>The token names two tenants.</source>
        <translation>Das Token nennt zwei Mandanten.</translation>
    </message>
    <message>
        <source>The token names no tenant.</source>
        <translation>Das Token nennt keinen Mandanten.</translation>
    </message>
    <message>
        <source>The token&apos;s tenant is a number.</source>
        <translation>Der Mandant des Tokens ist eine Zahl.</translation>
    </message>
    <message>
        <source>The policy&apos;s only entry is for another tenant.</source>
        <translation>Der einzige Eintrag der Richtlinie ist für einen anderen Mandanten.</translation>
    </message>
    <message>
        <source>The token does not say who issued it.</source>
        <translation>Das Token sagt nicht, wer es ausgestellt hat.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer is a number.</source>
        <translation>Der Aussteller des Tokens ist eine Zahl.</translation>
    </message>
    <message>
        <source>The token names an issuer that is not Azure&apos;s.</source>
        <translation>Das Token nennt einen Aussteller, der nicht von Azure ist.</translation>
    </message>
    <message>
        <source>The application asks for tokens of version 2, the policy expects the default issuer.</source>
        <translation>Die Anwendung verlangt Token der Version 2, die Richtlinie erwartet den vorgegebenen Aussteller.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer is that of the cloud in China.</source>
        <translation>Der Aussteller des Tokens ist der der Cloud in China.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer is that of another tenant.</source>
        <translation>Der Aussteller des Tokens ist der eines anderen Mandanten.</translation>
    </message>
    <message>
        <source>The policy expects another audience than the agent asks for.</source>
        <translation>Die Richtlinie erwartet eine andere Zielgruppe, als der Agent verlangt.</translation>
    </message>
    <message>
        <source>The policy&apos;s audience has a slash too many.</source>
        <translation>Die Zielgruppe der Richtlinie hat einen Schrägstrich zu viel.</translation>
    </message>
    <message>
        <source>The agent is configured to ask for a token for Resource Manager.</source>
        <translation>Der Agent ist so konfiguriert, dass er nach einem Token für Resource Manager fragt.</translation>
    </message>
    <message>
        <source>Tokens are of version 2 and the policy names their issuer, but not their audience.</source>
        <translation>Token sind von Version 2, und die Richtlinie nennt deren Aussteller, aber nicht deren Zielgruppe.</translation>
    </message>
    <message>
        <source>The token does not say whom it is meant for.</source>
        <translation>Das Token sagt nicht, für wen es gedacht ist.</translation>
    </message>
    <message>
        <source>The token&apos;s audience is a number.</source>
        <translation>Die Zielgruppe des Tokens ist eine Zahl.</translation>
    </message>
    <message>
        <source>Policy and token name the issuer with http.</source>
        <translation>Richtlinie und Token nennen den Aussteller mit http.</translation>
    </message>
    <message>
        <source>The token lists a thousand audiences.</source>
        <translation>Das Token führt tausend Zielgruppen auf.</translation>
    </message>
    <message>
        <source>Policy and token pair one tenant with the issuer of another.</source>
        <translation>Richtlinie und Token verbinden einen Mandanten mit dem Aussteller eines anderen.</translation>
    </message>
    <message>
        <source>The token ran out an hour ago.</source>
        <translation>Das Token ist vor einer Stunde abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is two days ahead.</source>
        <translation>Die Uhr des Servers geht zwei Tage vor.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is an hour behind.</source>
        <translation>Die Uhr des Servers geht eine Stunde nach.</translation>
    </message>
    <message>
        <source>The token is for tomorrow.</source>
        <translation>Das Token ist für morgen.</translation>
    </message>
    <message>
        <source>The token says that it was issued in an hour.</source>
        <translation>Das Token gibt an, in einer Stunde ausgestellt worden zu sein.</translation>
    </message>
    <message>
        <source>The token never runs out.</source>
        <translation>Das Token läuft nie ab.</translation>
    </message>
    <message>
        <source>The token&apos;s expiry is a text.</source>
        <translation>Der Ablauf des Tokens ist ein Text.</translation>
    </message>
    <message>
        <source>The token carries a person&apos;s permissions.</source>
        <translation>Das Token trägt die Berechtigungen einer Person.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is for another host.</source>
        <translation>Das Zertifikat des Unterzeichners ist für einen anderen Host.</translation>
    </message>
    <message>
        <source>The signer&apos;s name ends like the metadata domain, but is not under it.</source>
        <translation>Der Name des Unterzeichners endet wie die Metadatendomäne, liegt aber nicht darunter.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has a common name alone.</source>
        <translation>Das Zertifikat des Unterzeichners hat nur einen Common Name.</translation>
    </message>
    <message>
        <source>The document is signed under the metadata domain of Azure Government.</source>
        <translation>Das Dokument ist unter der Metadatendomäne von Azure Government signiert.</translation>
    </message>
    <message>
        <source>The policy&apos;s cloudEnvironment is that of China.</source>
        <translation>cloudEnvironment der Richtlinie ist die von China.</translation>
    </message>
    <message>
        <source>What is signed is no JSON.</source>
        <translation>Was signiert ist, ist kein JSON.</translation>
    </message>
    <message>
        <source>What is signed is a list.</source>
        <translation>Was signiert ist, ist eine Liste.</translation>
    </message>
    <message>
        <source>The signed JSON names two machines.</source>
        <translation>Das signierte JSON nennt zwei Maschinen.</translation>
    </message>
    <message>
        <source>The machine&apos;s id is a number.</source>
        <translation>Die Id der Maschine ist eine Zahl.</translation>
    </message>
    <message>
        <source>The document names no machine.</source>
        <translation>Das Dokument nennt keine Maschine.</translation>
    </message>
    <message>
        <source>The document is made as by an API version of 2018: without a subscription.</source>
        <translation>Das Dokument ist wie von einer API-Version von 2018 gemacht: ohne Abonnement.</translation>
    </message>
    <message>
        <source>The document&apos;s subscription is empty.</source>
        <translation>Das Abonnement des Dokuments ist leer.</translation>
    </message>
    <message>
        <source>The machine&apos;s id is no GUID.</source>
        <translation>Die Id der Maschine ist keine GUID.</translation>
    </message>
    <message>
        <source>The document was made half a day ago.</source>
        <translation>Das Dokument wurde vor einem halben Tag gemacht.</translation>
    </message>
    <message>
        <source>The clock of the metadata service is seven hours behind the server&apos;s.</source>
        <translation>Die Uhr des Metadatendienstes geht gegenüber der des Servers sieben Stunden nach.</translation>
    </message>
    <message>
        <source>The clock of the metadata service is ten minutes ahead of the server&apos;s.</source>
        <translation>Die Uhr des Metadatendienstes geht gegenüber der des Servers zehn Minuten vor.</translation>
    </message>
    <message>
        <source>The document expires before it was made.</source>
        <translation>Das Dokument läuft ab, bevor es gemacht wurde.</translation>
    </message>
    <message>
        <source>The document is good for two days.</source>
        <translation>Das Dokument gilt zwei Tage lang.</translation>
    </message>
    <message>
        <source>The document does not say when it was made.</source>
        <translation>Das Dokument sagt nicht, wann es gemacht wurde.</translation>
    </message>
    <message>
        <source>The document&apos;s times name another zone than UTC.</source>
        <translation>Die Zeiten des Dokuments nennen eine andere Zone als UTC.</translation>
    </message>
    <message>
        <source>The policy lists no subscriptions, so that any of the tenant&apos;s will do.</source>
        <translation>Die Richtlinie führt keine Abonnements auf; jedes des Mandanten ist also recht.</translation>
    </message>
    <message>
        <source>The policy asks for a tag that the machine does not have.</source>
        <translation>Die Richtlinie verlangt ein Tag, das die Maschine nicht hat.</translation>
    </message>
    <message>
        <source>The policy&apos;s restrictToSubscriptions names the tenant&apos;s other subscription.</source>
        <translation>restrictToSubscriptions der Richtlinie nennt das andere Abonnement des Mandanten.</translation>
    </message>
    <message>
        <source>A firewall keeps the server from the hosts that certificates are fetched from.</source>
        <translation>Eine Firewall trennt den Server von den Hosts, von denen Zertifikate abgerufen werden.</translation>
    </message>
    <message>
        <source>The hosts that certificates are fetched from take a minute to answer.</source>
        <translation>Die Hosts, von denen Zertifikate abgerufen werden, brauchen eine Minute für eine Antwort.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate is not where the signer&apos;s says it is.</source>
        <translation>Das Zertifikat der Stelle ist nicht dort, wo es laut dem des Unterzeichners liegt.</translation>
    </message>
    <message>
        <source>The hosts that certificates are fetched from answer 503.</source>
        <translation>Die Hosts, von denen Zertifikate abgerufen werden, antworten 503.</translation>
    </message>
    <message>
        <source>Only the old root is pinned, and the cross-sign that leads to it cannot be fetched.</source>
        <translation>Nur die alte Wurzel ist hinterlegt, und das Cross-Zertifikat, das zu ihr führt, lässt sich nicht abrufen.</translation>
    </message>
    <message>
        <source>The download is redirected to a host that nobody allowed.</source>
        <translation>Der Download wird auf einen Host umgeleitet, den niemand erlaubt hat.</translation>
    </message>
    <message>
        <source>The download is redirected to the metadata service&apos;s own address.</source>
        <translation>Der Download wird auf die Adresse des Metadatendienstes selbst umgeleitet.</translation>
    </message>
    <message>
        <source>The download is redirected to itself.</source>
        <translation>Der Download wird auf sich selbst umgeleitet.</translation>
    </message>
    <message>
        <source>A network&apos;s sign-in page comes in place of the certificate.</source>
        <translation>Die Anmeldeseite eines Netzes kommt anstelle des Zertifikats.</translation>
    </message>
    <message>
        <source>Megabytes come in place of the certificate.</source>
        <translation>Megabytes kommen anstelle des Zertifikats.</translation>
    </message>
    <message>
        <source>An empty answer comes in place of the certificate.</source>
        <translation>Eine leere Antwort kommt anstelle des Zertifikats.</translation>
    </message>
    <message>
        <source>Another authority&apos;s certificate comes.</source>
        <translation>Das Zertifikat einer anderen Stelle kommt.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate does not say where its issuer&apos;s is.</source>
        <translation>Das Zertifikat des Unterzeichners sagt nicht, wo das seines Ausstellers ist.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate points at a host that nobody allowed.</source>
        <translation>Das Zertifikat des Unterzeichners verweist auf einen Host, den niemand erlaubt hat.</translation>
    </message>
    <message>
        <source>The metadata service does not answer the agent.</source>
        <translation>Der Metadatendienst antwortet dem Agenten nicht.</translation>
    </message>
    <message>
        <source>The metadata service is being updated and answers 410.</source>
        <translation>Der Metadatendienst wird aktualisiert und antwortet 410.</translation>
    </message>
    <message>
        <source>A proxy stands before the metadata service and answers with a page of its own.</source>
        <translation>Ein Proxy steht vor dem Metadatendienst und antwortet mit einer eigenen Seite.</translation>
    </message>
    <message>
        <source>The document breaks off in the middle.</source>
        <translation>Das Dokument bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>The document is wrapped in a list.</source>
        <translation>Das Dokument ist in eine Liste verpackt.</translation>
    </message>
    <message>
        <source>The document has a second member of the name signature.</source>
        <translation>Das Dokument hat einen zweiten Eintrag namens signature.</translation>
    </message>
    <message>
        <source>The document says that its encoding is cms.</source>
        <translation>Das Dokument gibt seine Kodierung als cms an.</translation>
    </message>
    <message>
        <source>The document has no member of the name signature.</source>
        <translation>Das Dokument hat keinen Eintrag namens signature.</translation>
    </message>
    <message>
        <source>A star stands among the base64 characters.</source>
        <translation>Zwischen den Base64-Zeichen steht ein Stern.</translation>
    </message>
    <message>
        <source>The base64 text was broken into lines.</source>
        <translation>Der Base64-Text wurde in Zeilen gebrochen.</translation>
    </message>
    <message>
        <source>The base64 text has an equals sign too many.</source>
        <translation>Der Base64-Text hat ein Gleichheitszeichen zu viel.</translation>
    </message>
    <message>
        <source>Of the base64 text five characters are left.</source>
        <translation>Vom Base64-Text bleiben fünf Zeichen übrig.</translation>
    </message>
    <message>
        <source>The last character is replaced by one that decodes to the same bytes.</source>
        <translation>Das letzte Zeichen wird durch eines ersetzt, das dieselben Bytes ergibt.</translation>
    </message>
    <message>
        <source>The server may not read network interfaces, and the template names the security group.</source>
        <translation>Der Server darf Netzwerkschnittstellen nicht lesen, und die Vorlage nennt die Sicherheitsgruppe.</translation>
    </message>
    <message>
        <source>The server may not read subnets, where the only security group hangs that the template names.</source>
        <translation>Der Server darf Subnetze nicht lesen, an denen die einzige Sicherheitsgruppe hängt, die die Vorlage nennt.</translation>
    </message>
    <message>
        <source>The server may not read network interfaces; the template does not need them.</source>
        <translation>Der Server darf Netzwerkschnittstellen nicht lesen; die Vorlage braucht sie nicht.</translation>
    </message>
    <message>
        <source>The template names an attribute of the other method.</source>
        <translation>Die Vorlage nennt ein Attribut der anderen Methode.</translation>
    </message>
    <message>
        <source>The template names the security group, and the subnet has one of its own.</source>
        <translation>Die Vorlage nennt die Sicherheitsgruppe, und das Subnetz hat eine eigene.</translation>
    </message>
    <message>
        <source>The template names a tag whose value has a slash.</source>
        <translation>Die Vorlage nennt ein Tag, dessen Wert einen Schrägstrich hat.</translation>
    </message>
    <message>
        <source>The template names a tag whose value has a blank.</source>
        <translation>Die Vorlage nennt ein Tag, dessen Wert ein Leerzeichen hat.</translation>
    </message>
    <message>
        <source>The template names a tag whose value climbs up the path.</source>
        <translation>Die Vorlage nennt ein Tag, dessen Wert den Pfad hinaufsteigt.</translation>
    </message>
    <message>
        <source>The template names a tag without a value.</source>
        <translation>Die Vorlage nennt ein Tag ohne Wert.</translation>
    </message>
    <message>
        <source>A placeholder of the template is not closed.</source>
        <translation>Ein Platzhalter der Vorlage ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A placeholder of the template has no name.</source>
        <translation>Ein Platzhalter der Vorlage hat keinen Namen.</translation>
    </message>
    <message>
        <source>The template does not begin with a slash.</source>
        <translation>Die Vorlage beginnt nicht mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>The template ends in a slash.</source>
        <translation>Die Vorlage endet mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>The template is empty.</source>
        <translation>Die Vorlage ist leer.</translation>
    </message>
    <message>
        <source>The template has two slashes in a row.</source>
        <translation>Die Vorlage hat zwei Schrägstriche hintereinander.</translation>
    </message>
    <message>
        <source>The template is longer than any SPIFFE ID.</source>
        <translation>Die Vorlage ist länger als jede SPIFFE-ID.</translation>
    </message>
    <message>
        <source>The trust domain is written with capitals.</source>
        <translation>Die Vertrauensdomäne ist mit Großbuchstaben geschrieben.</translation>
    </message>
    <message>
        <source>The server has no trust domain.</source>
        <translation>Der Server hat keine Vertrauensdomäne.</translation>
    </message>
    <message>
        <source>The trust domain is longer than any.</source>
        <translation>Die Vertrauensdomäne ist länger als erlaubt.</translation>
    </message>
    <message>
        <source>A firewall keeps the server from Entra.</source>
        <translation>Eine Firewall trennt den Server von Entra.</translation>
    </message>
    <message>
        <source>Entra answers 404 for the tenant&apos;s discovery document.</source>
        <translation>Entra antwortet für das Discovery-Dokument des Mandanten 404.</translation>
    </message>
    <message>
        <source>A proxy&apos;s page comes in place of the discovery document.</source>
        <translation>Die Seite eines Proxys kommt anstelle des Discovery-Dokuments.</translation>
    </message>
    <message>
        <source>The discovery document does not say where the keys are.</source>
        <translation>Das Discovery-Dokument sagt nicht, wo die Schlüssel sind.</translation>
    </message>
    <message>
        <source>The discovery document is that of another tenant.</source>
        <translation>Das Discovery-Dokument ist das eines anderen Mandanten.</translation>
    </message>
    <message>
        <source>The discovery document sends the server to a stranger&apos;s keys.</source>
        <translation>Das Discovery-Dokument schickt den Server zu den Schlüsseln eines Fremden.</translation>
    </message>
    <message>
        <source>The key set cannot be fetched.</source>
        <translation>Der Schlüsselsatz lässt sich nicht abrufen.</translation>
    </message>
    <message>
        <source>A page comes in place of the key set.</source>
        <translation>Eine Seite kommt anstelle des Schlüsselsatzes.</translation>
    </message>
    <message>
        <source>The key set is a list.</source>
        <translation>Der Schlüsselsatz ist eine Liste.</translation>
    </message>
    <message>
        <source>The key set has two lists of keys.</source>
        <translation>Der Schlüsselsatz hat zwei Listen von Schlüsseln.</translation>
    </message>
    <message>
        <source>The key set has no list of keys.</source>
        <translation>Der Schlüsselsatz hat keine Liste von Schlüsseln.</translation>
    </message>
    <message>
        <source>The key set is empty.</source>
        <translation>Der Schlüsselsatz ist leer.</translation>
    </message>
    <message>
        <source>The key set has a thousand keys and more.</source>
        <translation>Der Schlüsselsatz hat mehr als tausend Schlüssel.</translation>
    </message>
    <message>
        <source>The token&apos;s header names a key that nobody published.</source>
        <translation>Der Header des Tokens nennt einen Schlüssel, den niemand veröffentlicht hat.</translation>
    </message>
    <message>
        <source>Entra signs with a new key; a proxy keeps answering with the keys of before.</source>
        <translation>Entra signiert mit einem neuen Schlüssel; ein Proxy antwortet weiter mit den bisherigen.</translation>
    </message>
    <message>
        <source>The key that signed the token was withdrawn in an emergency.</source>
        <translation>Der Schlüssel, der das Token signiert hat, wurde in einem Notfall zurückgezogen.</translation>
    </message>
    <message>
        <source>The server holds the keys of an hour ago; since then Entra signs with a new one.</source>
        <translation>Der Server hat die Schlüssel von vor einer Stunde; seither signiert Entra mit einem neuen.</translation>
    </message>
    <message>
        <source>Two keys of the set have the token&apos;s key id.</source>
        <translation>Zwei Schlüssel des Satzes haben die Schlüssel-Id des Tokens.</translation>
    </message>
    <message>
        <source>The key is for encryption.</source>
        <translation>Der Schlüssel ist zum Verschlüsseln.</translation>
    </message>
    <message>
        <source>The key is for another algorithm.</source>
        <translation>Der Schlüssel ist für ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>The key is another tenant&apos;s.</source>
        <translation>Der Schlüssel ist der eines anderen Mandanten.</translation>
    </message>
    <message>
        <source>The key may sign, but not verify.</source>
        <translation>Der Schlüssel darf signieren, aber nicht prüfen.</translation>
    </message>
    <message>
        <source>The key set gives the private key away.</source>
        <translation>Der Schlüsselsatz gibt den privaten Schlüssel preis.</translation>
    </message>
    <message>
        <source>The key&apos;s exponent is one.</source>
        <translation>Der Exponent des Schlüssels ist eins.</translation>
    </message>
    <message>
        <source>The key has no exponent.</source>
        <translation>Der Schlüssel hat keinen Exponenten.</translation>
    </message>
    <message>
        <source>The key&apos;s exponent is a number.</source>
        <translation>Der Exponent des Schlüssels ist eine Zahl.</translation>
    </message>
    <message>
        <source>The key&apos;s modulus is no base64url.</source>
        <translation>Der Modulus des Schlüssels ist kein base64url.</translation>
    </message>
    <message>
        <source>The key&apos;s modulus is even.</source>
        <translation>Der Modulus des Schlüssels ist gerade.</translation>
    </message>
    <message>
        <source>The key has eighteen thousand bits.</source>
        <translation>Der Schlüssel hat achtzehntausend Bits.</translation>
    </message>
    <message>
        <source>The key has five hundred bits.</source>
        <translation>Der Schlüssel hat fünfhundert Bits.</translation>
    </message>
    <message>
        <source>The key of that id is on a curve.</source>
        <translation>Der Schlüssel mit dieser Id liegt auf einer Kurve.</translation>
    </message>
    <message>
        <source>The agent&apos;s configuration names a tenant domain that is no key of the policy&apos;s tenants.</source>
        <translation>Die Konfiguration des Agenten nennt eine Mandantendomäne, die kein Schlüssel von tenants der Richtlinie ist.</translation>
    </message>
    <message>
        <source>The agent&apos;s configuration spells the tenant domain with capitals.</source>
        <translation>Die Konfiguration des Agenten schreibt die Mandantendomäne mit Großbuchstaben.</translation>
    </message>
    <message>
        <source>The agent&apos;s message names no tenant domain.</source>
        <translation>Die Nachricht des Agenten nennt keine Mandantendomäne.</translation>
    </message>
    <message>
        <source>The cluster&apos;s policy asks for the other method alone.</source>
        <translation>Die Richtlinie des Clusters verlangt nur die andere Methode.</translation>
    </message>
    <message>
        <source>A whole proof is sent a second time.</source>
        <translation>Ein ganzer Beleg wird ein zweites Mal gesendet.</translation>
    </message>
    <message>
        <source>A minute and a half goes by between the challenge and its answer.</source>
        <translation>Zwischen der Herausforderung und ihrer Antwort vergehen anderthalb Minuten.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is set back by ten minutes after it gave out the challenge.</source>
        <translation>Die Uhr des Servers wird um zehn Minuten zurückgestellt, nachdem er die Herausforderung ausgegeben hat.</translation>
    </message>
    <message>
        <source>The agent passes another nonce to the metadata service than the challenge.</source>
        <translation>Der Agent gibt dem Metadatendienst eine andere Nonce als die Herausforderung.</translation>
    </message>
    <message>
        <source>The metadata service answers with a document that it made for an earlier challenge.</source>
        <translation>Der Metadatendienst antwortet mit einem Dokument, das er für eine frühere Herausforderung gemacht hat.</translation>
    </message>
    <message>
        <source>The agent asks the metadata service without a nonce.</source>
        <translation>Der Agent fragt den Metadatendienst ohne Nonce.</translation>
    </message>
    <message>
        <source>The agent&apos;s hint names another machine of the tenant.</source>
        <translation>Der Hinweis des Agenten nennt eine andere Maschine des Mandanten.</translation>
    </message>
    <message>
        <source>The machine at the hint was deleted and made anew under its name.</source>
        <translation>Die Maschine am Hinweis wurde gelöscht und unter ihrem Namen neu angelegt.</translation>
    </message>
    <message>
        <source>The agent&apos;s hint lies in another subscription.</source>
        <translation>Der Hinweis des Agenten liegt in einem anderen Abonnement.</translation>
    </message>
    <message>
        <source>The agent&apos;s hint names a disk.</source>
        <translation>Der Hinweis des Agenten nennt einen Datenträger.</translation>
    </message>
    <message>
        <source>The agent&apos;s hint brings a query with it.</source>
        <translation>Der Hinweis des Agenten bringt eine Abfrage mit.</translation>
    </message>
    <message>
        <source>The agent&apos;s hint climbs out of its resource group.</source>
        <translation>Der Hinweis des Agenten steigt aus seiner Ressourcengruppe hinaus.</translation>
    </message>
    <message>
        <source>The agent&apos;s hint names a scale set&apos;s instance as if it were a machine of its own.</source>
        <translation>Der Hinweis des Agenten nennt die Instanz einer Skalierungsgruppe, als wäre sie eine eigene Maschine.</translation>
    </message>
    <message>
        <source>The server&apos;s identity has no role over the subscription.</source>
        <translation>Die Identität des Servers hat keine Rolle auf dem Abonnement.</translation>
    </message>
    <message>
        <source>The secret that the server gets its tokens with is not taken any more.</source>
        <translation>Das Geheimnis, mit dem der Server seine Token bekommt, wird nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>Resource Manager answers 429.</source>
        <translation>Resource Manager antwortet 429.</translation>
    </message>
    <message>
        <source>Resource Manager answers 500.</source>
        <translation>Resource Manager antwortet 500.</translation>
    </message>
    <message>
        <source>A firewall keeps the server from Resource Manager.</source>
        <translation>Eine Firewall trennt den Server von Resource Manager.</translation>
    </message>
    <message>
        <source>A proxy&apos;s page comes in place of Resource Manager&apos;s answer.</source>
        <translation>Die Seite eines Proxys kommt anstelle der Antwort von Resource Manager.</translation>
    </message>
    <message>
        <source>Resource Manager&apos;s answer does not say which machine it is.</source>
        <translation>Die Antwort von Resource Manager sagt nicht, welche Maschine es ist.</translation>
    </message>
    <message>
        <source>Resource Manager&apos;s answer names another machine than it was asked for.</source>
        <translation>Die Antwort von Resource Manager nennt eine andere Maschine als die gefragte.</translation>
    </message>
    <message>
        <source>Resource Manager says that the machine is in another region than its document&apos;s signer.</source>
        <translation>Laut Resource Manager ist die Maschine in einer anderen Region als der Unterzeichner ihres Dokuments.</translation>
    </message>
    <message>
        <source>The subscription was moved to another tenant.</source>
        <translation>Das Abonnement wurde zu einem anderen Mandanten verschoben.</translation>
    </message>
    <message>
        <source>Base64 of something that is no message.</source>
        <translation>Base64 von etwas, das keine Nachricht ist.</translation>
    </message>
    <message>
        <source>The message breaks off.</source>
        <translation>Die Nachricht bricht ab.</translation>
    </message>
    <message>
        <source>The message says that it is plain data.</source>
        <translation>Die Nachricht gibt sich als einfache Daten aus.</translation>
    </message>
    <message>
        <source>A byte follows the message.</source>
        <translation>Auf die Nachricht folgt ein Byte.</translation>
    </message>
    <message>
        <source>The message is written with indefinite lengths.</source>
        <translation>Die Nachricht ist mit unbestimmten Längen geschrieben.</translation>
    </message>
    <message>
        <source>A SignedData with nothing in it.</source>
        <translation>Eine SignedData mit nichts darin.</translation>
    </message>
    <message>
        <source>A hundred sequences, one in the other, are put into the message.</source>
        <translation>In die Nachricht werden hundert ineinander verschachtelte Sequenzen gesetzt.</translation>
    </message>
    <message>
        <source>The message brings sixty-five certificates.</source>
        <translation>Die Nachricht bringt fünfundsechzig Zertifikate mit.</translation>
    </message>
    <message>
        <source>The message says that it is of version 3.</source>
        <translation>Die Nachricht gibt sich als Version 3 aus.</translation>
    </message>
    <message>
        <source>The message says that its content is a time stamp.</source>
        <translation>Die Nachricht gibt ihren Inhalt als Zeitstempel aus.</translation>
    </message>
    <message>
        <source>The message lists another digest than its signer uses.</source>
        <translation>Die Nachricht führt ein anderes Hashverfahren auf, als ihr Unterzeichner verwendet.</translation>
    </message>
    <message>
        <source>The message leaves out what it signs.</source>
        <translation>Die Nachricht lässt weg, was sie signiert.</translation>
    </message>
    <message>
        <source>The message has a second signer.</source>
        <translation>Die Nachricht hat einen zweiten Unterzeichner.</translation>
    </message>
    <message>
        <source>Nobody signed the message.</source>
        <translation>Niemand hat die Nachricht signiert.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is taken out of the message.</source>
        <translation>Das Zertifikat des Unterzeichners wird aus der Nachricht genommen.</translation>
    </message>
    <message>
        <source>The digest algorithm gets parameters that nobody signs.</source>
        <translation>Das Hashverfahren bekommt Parameter, die niemand signiert.</translation>
    </message>
    <message>
        <source>Attributes that nobody signed are added to the signer.</source>
        <translation>Dem Unterzeichner werden Attribute hinzugefügt, die niemand signiert hat.</translation>
    </message>
    <message>
        <source>The message brings its authority&apos;s certificate instead of the signer&apos;s.</source>
        <translation>Die Nachricht bringt das Zertifikat ihrer Stelle statt das des Unterzeichners mit.</translation>
    </message>
    <message>
        <source>What the message brings as a certificate is none.</source>
        <translation>Was die Nachricht als Zertifikat mitbringt, ist keines.</translation>
    </message>
    <message>
        <source>A second certificate of the same issuer and serial is put into the message.</source>
        <translation>In die Nachricht wird ein zweites Zertifikat mit demselben Aussteller und derselben Seriennummer gesetzt.</translation>
    </message>
    <message>
        <source>A genuine certificate lies first in the message, a forger&apos;s signs it.</source>
        <translation>Zuerst liegt in der Nachricht ein echtes Zertifikat, das eines Fälschers signiert sie.</translation>
    </message>
    <message>
        <source>Somebody with an authority of his own signs the document.</source>
        <translation>Jemand mit einer eigenen Stelle signiert das Dokument.</translation>
    </message>
    <message>
        <source>Another machine&apos;s id is put into the signed document.</source>
        <translation>In das signierte Dokument wird die Id einer anderen Maschine gesetzt.</translation>
    </message>
    <message>
        <source>One bit of the signature is flipped.</source>
        <translation>Ein Bit der Signatur wird gekippt.</translation>
    </message>
    <message>
        <source>A forger signs and names the genuine certificate as his own.</source>
        <translation>Ein Fälscher signiert und nennt das echte Zertifikat als seines.</translation>
    </message>
    <message>
        <source>The document is signed with SHA-1.</source>
        <translation>Das Dokument ist mit SHA-1 signiert.</translation>
    </message>
    <message>
        <source>The signer names a digest that nobody knows.</source>
        <translation>Der Unterzeichner nennt ein Hashverfahren, das niemand kennt.</translation>
    </message>
    <message>
        <source>The signer names a signature algorithm that nobody knows.</source>
        <translation>Der Unterzeichner nennt ein Signaturverfahren, das niemand kennt.</translation>
    </message>
    <message>
        <source>An RSA signature is claimed of a key on a curve.</source>
        <translation>Für einen Schlüssel auf einer Kurve wird eine RSA-Signatur behauptet.</translation>
    </message>
    <message>
        <source>The signed attributes hold the digest of another content.</source>
        <translation>Die signierten Attribute enthalten den Hashwert eines anderen Inhalts.</translation>
    </message>
    <message>
        <source>The signed attributes name another type of content.</source>
        <translation>Die signierten Attribute nennen einen anderen Inhaltstyp.</translation>
    </message>
    <message>
        <source>The signed attributes do not hold the content&apos;s digest.</source>
        <translation>Die signierten Attribute enthalten den Hashwert des Inhalts nicht.</translation>
    </message>
    <message>
        <source>The signed attributes hold the content&apos;s digest twice.</source>
        <translation>Die signierten Attribute enthalten den Hashwert des Inhalts zweimal.</translation>
    </message>
    <message>
        <source>The signed attribute for the content&apos;s digest has two values.</source>
        <translation>Das signierte Attribut für den Hashwert des Inhalts hat zwei Werte.</translation>
    </message>
    <message>
        <source>Another authority&apos;s certificate lies before the signer&apos;s.</source>
        <translation>Vor dem Zertifikat des Unterzeichners liegt das einer anderen Stelle.</translation>
    </message>
    <message>
        <source>The message brings its authority&apos;s certificate along.</source>
        <translation>Die Nachricht bringt das Zertifikat ihrer Stelle mit.</translation>
    </message>
    <message>
        <source>The message brings a list of revocations along.</source>
        <translation>Die Nachricht bringt eine Sperrliste mit.</translation>
    </message>
    <message>
        <source>The policy names another managed identity of the tenant.</source>
        <translation>Die Richtlinie nennt eine andere verwaltete Identität des Mandanten.</translation>
    </message>
    <message>
        <source>The policy holds the identity&apos;s client id in place of its object id.</source>
        <translation>Die Richtlinie enthält die Client-Id der Identität anstelle ihrer Objekt-Id.</translation>
    </message>
    <message>
        <source>The token names no object id.</source>
        <translation>Das Token nennt keine Objekt-Id.</translation>
    </message>
    <message>
        <source>The machine&apos;s managed identity is taken away.</source>
        <translation>Der Maschine wird ihre verwaltete Identität genommen.</translation>
    </message>
    <message>
        <source>The machine has two user-assigned identities, and the agent does not say which.</source>
        <translation>Die Maschine hat zwei vom Benutzer zugewiesene Identitäten, und der Agent sagt nicht, welche.</translation>
    </message>
    <message>
        <source>The application that tokens are asked for was never registered.</source>
        <translation>Die Anwendung, für die nach Token gefragt wird, wurde nie registriert.</translation>
    </message>
    <message>
        <source>The application is registered, but no service principal stands for it.</source>
        <translation>Die Anwendung ist registriert, aber kein Dienstprinzipal steht für sie.</translation>
    </message>
    <message>
        <source>The agent asks for an audience that nobody registered.</source>
        <translation>Der Agent fragt nach einer Zielgruppe, die niemand registriert hat.</translation>
    </message>
    <message>
        <source>The metadata service&apos;s identity endpoint is being updated.</source>
        <translation>Der Identitätsendpunkt des Metadatendienstes wird aktualisiert.</translation>
    </message>
    <message>
        <source>The metadata service&apos;s identity endpoint answers 429.</source>
        <translation>Der Identitätsendpunkt des Metadatendienstes antwortet 429.</translation>
    </message>
    <message>
        <source>The token&apos;s signature part is cut off.</source>
        <translation>Der Signaturteil des Tokens ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The token has five parts.</source>
        <translation>Das Token hat fünf Teile.</translation>
    </message>
    <message>
        <source>The token is written in the JSON form.</source>
        <translation>Das Token ist in der JSON-Form geschrieben.</translation>
    </message>
    <message>
        <source>The word Bearer stands before the token.</source>
        <translation>Vor dem Token steht das Wort Bearer.</translation>
    </message>
    <message>
        <source>The token&apos;s signature part is padded.</source>
        <translation>Der Signaturteil des Tokens ist aufgefüllt.</translation>
    </message>
    <message>
        <source>A character of the signature part is one of MIME&apos;s alphabet.</source>
        <translation>Ein Zeichen des Signaturteils ist eines aus dem Alphabet von MIME.</translation>
    </message>
    <message>
        <source>The token is broken into lines.</source>
        <translation>Das Token ist in Zeilen gebrochen.</translation>
    </message>
    <message>
        <source>Three characters follow the token.</source>
        <translation>Auf das Token folgen drei Zeichen.</translation>
    </message>
    <message>
        <source>The token&apos;s header is no JSON.</source>
        <translation>Der Header des Tokens ist kein JSON.</translation>
    </message>
    <message>
        <source>The token&apos;s header names two algorithms.</source>
        <translation>Der Header des Tokens nennt zwei Verfahren.</translation>
    </message>
    <message>
        <source>The token&apos;s header is a text.</source>
        <translation>Der Header des Tokens ist ein Text.</translation>
    </message>
    <message>
        <source>The token says that it is not signed.</source>
        <translation>Das Token gibt an, nicht signiert zu sein.</translation>
    </message>
    <message>
        <source>The public key serves as the secret of an HMAC.</source>
        <translation>Der öffentliche Schlüssel dient als Geheimnis eines HMAC.</translation>
    </message>
    <message>
        <source>The header names no algorithm.</source>
        <translation>Der Header nennt kein Verfahren.</translation>
    </message>
    <message>
        <source>The header demands an extension that nobody knows.</source>
        <translation>Der Header verlangt eine Erweiterung, die niemand kennt.</translation>
    </message>
    <message>
        <source>The header says where to fetch the key.</source>
        <translation>Der Header sagt, wo der Schlüssel abzurufen ist.</translation>
    </message>
    <message>
        <source>The header does not say which key.</source>
        <translation>Der Header sagt nicht, welcher Schlüssel.</translation>
    </message>
    <message>
        <source>The key id is a number.</source>
        <translation>Die Schlüssel-Id ist eine Zahl.</translation>
    </message>
    <message>
        <source>The header says that it is another type of token.</source>
        <translation>Der Header gibt sich als anderen Tokentyp aus.</translation>
    </message>
    <message>
        <source>A member is put into the signed header.</source>
        <translation>In den signierten Header wird ein Eintrag gesetzt.</translation>
    </message>
    <message>
        <source>A key of somebody else signs under the tenant&apos;s key id.</source>
        <translation>Ein Schlüssel von jemand anderem signiert unter der Schlüssel-Id des Mandanten.</translation>
    </message>
    <message>
        <source>$TOKEN is of somebody who may read these objects: {command}.</source>
        <translation>$TOKEN ist von jemandem, der diese Objekte lesen darf: {command}.</translation>
    </message>
    <message>
        <source>several labs run here; say which one:{choices}</source>
        <translation>hier laufen mehrere Labore; angeben, welches:{choices}</translation>
    </message>
    <message>
        <source>there is no scenario or fault {name}</source>
        <translation>es gibt kein Szenario und keine Störung {name}</translation>
    </message>
    <message>
        <source>; assay lab run lists the scenarios, with --faults the faults</source>
        <translation>; assay lab run führt die Szenarien auf, mit --faults die Störungen</translation>
    </message>
    <message>
        <source>how it logs in, by the running lab&apos;s own configuration; unless told, by that of its scenario, or else azure_imds</source>
        <translation>wie er sich anmeldet, nach der Konfiguration des laufenden Labors; sonst nach der seines Szenarios oder azure_imds</translation>
    </message>
    <message>
        <source>the scenario, or single fault, to play; without one the scenarios are listed</source>
        <translation>das zu spielende Szenario oder eine einzelne Störung; ohne werden die Szenarien aufgeführt</translation>
    </message>
    <message>
        <source>the scenario whose faults are in place, or a single fault (assay lab run --faults)</source>
        <translation>das Szenario, dessen Störungen eingerichtet sind, oder eine einzelne Störung (assay lab run --faults)</translation>
    </message>
    <message>
        <source>What the server writes meanwhile:</source>
        <translation>Was der Server währenddessen schreibt:</translation>
    </message>
    <message>
        <source>The first of two hosts that certificates are fetched from cannot be reached.</source>
        <translation>Der erste von zwei Hosts, von denen Zertifikate abgerufen werden, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The first of two hosts that certificates are fetched from gives a page.</source>
        <translation>Der erste von zwei Hosts, von denen Zertifikate abgerufen werden, liefert eine Seite.</translation>
    </message>
    <message>
        <source>The first of two hosts that certificates are fetched from gives another authority&apos;s.</source>
        <translation>Der erste von zwei Hosts, von denen Zertifikate abgerufen werden, liefert das einer anderen Stelle.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate points at a host that nobody allowed first, then at the right one.</source>
        <translation>Das Zertifikat des Unterzeichners verweist zuerst auf einen Host, den niemand erlaubt hat, dann auf den richtigen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate points at forty places.</source>
        <translation>Das Zertifikat des Unterzeichners verweist auf vierzig Orte.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate names another key as its issuer&apos;s.</source>
        <translation>Das Zertifikat des Unterzeichners nennt einen anderen Schlüssel als den seines Ausstellers.</translation>
    </message>
    <message>
        <source>The message brings an attribute certificate along.</source>
        <translation>Die Nachricht bringt ein Attributzertifikat mit.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate limits paths below it, though it is no authority.</source>
        <translation>Das Zertifikat des Unterzeichners begrenzt Pfade unter sich, obwohl es keine Stelle ist.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate writes out that it is no authority, which is what leaving it out means.</source>
        <translation>Das Zertifikat des Unterzeichners schreibt aus, dass es keine Stelle ist, was auch das Weglassen bedeutet.</translation>
    </message>
    <message>
        <source>The list of purposes in the signer&apos;s certificate is empty.</source>
        <translation>Die Liste der Zwecke im Zertifikat des Unterzeichners ist leer.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate names its issuer&apos;s serial number, but not its issuer.</source>
        <translation>Das Zertifikat des Unterzeichners nennt die Seriennummer seines Ausstellers, aber nicht dessen Aussteller.</translation>
    </message>
    <message>
        <source>The uses of the signer&apos;s key are written with a byte of zeros.</source>
        <translation>Die Verwendungen des Schlüssels des Unterzeichners sind mit einem Nullbyte zu viel geschrieben.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate says that it is of version 4.</source>
        <translation>Das Zertifikat des Unterzeichners gibt sich als Version 4 aus.</translation>
    </message>
    <message>
        <source>A time in the signer&apos;s certificate has a letter in it.</source>
        <translation>Eine Zeit im Zertifikat des Unterzeichners enthält einen Buchstaben.</translation>
    </message>
    <message>
        <source>The key in the signer&apos;s certificate leaves out nine bits of an octet.</source>
        <translation>Der Schlüssel im Zertifikat des Unterzeichners lässt neun Bits eines Oktetts weg.</translation>
    </message>
    <message>
        <source>The authority constrains names, but none.</source>
        <translation>Die Stelle schränkt Namen ein, aber keine.</translation>
    </message>
    <message>
        <source>The NULL behind the digest has a byte.</source>
        <translation>Das NULL hinter dem Hashverfahren hat ein Byte.</translation>
    </message>
    <message>
        <source>The type of an unsigned attribute is no object identifier.</source>
        <translation>Der Typ eines unsignierten Attributs ist kein Objektbezeichner.</translation>
    </message>
    <message>
        <source>line {line}: {problem}</source>
        <translation>Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>the metadata service answers a machine a few times a second alone: start the lab with --unlimited, or log in more slowly</source>
        <translation>der Metadatendienst antwortet einer Maschine nur einige Male in der Sekunde: das Labor mit --unlimited starten oder sich langsamer anmelden</translation>
    </message>
    <message>
        <source>Another policy, without a restart (edit it first):</source>
        <translation>Eine andere Richtlinie, ohne Neustart (zuerst bearbeiten):</translation>
    </message>
</context>
<context>
    <name>attest::ui::AboutPage</name>
    <message>
        <source>About Assayer</source>
        <translation>Über Assayer</translation>
    </message>
    <message>
        <source>See, verify and explain Azure attestations: every byte, every check, and why a login was accepted or refused. Assayer is free software under the GNU General Public License, version 3 or later, and comes without any warranty.</source>
        <translation>Azure-Attestierungen sehen, prüfen und erklären: jedes Byte, jede Prüfung und warum eine Anmeldung angenommen oder abgelehnt wurde. Assayer ist freie Software unter der GNU General Public License, Version 3 oder später, und kommt ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::ActivityButton</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n in Arbeit</numerusform>
            <numerusform>%n in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>In the background: %1</source>
        <translation>Im Hintergrund: %1</translation>
    </message>
    <message>
        <source>What is being worked on, to cancel it</source>
        <translation>Woran gearbeitet wird, um es abzubrechen</translation>
    </message>
</context>
<context>
    <name>attest::ui::AnchorChoice</name>
    <message>
        <source>Anchors</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>Anchors: %1</source>
        <translation>Vertrauensanker: %1</translation>
    </message>
    <message>
        <source>Anchors: %1 of %2</source>
        <translation>Vertrauensanker: %1 von %2</translation>
    </message>
    <message>
        <source>Trusted anchors</source>
        <translation>Geltende Vertrauensanker</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, Schlüssel %2</translation>
    </message>
    <message>
        <source>SHA-256 of the key: %1
From: %2</source>
        <translation>SHA-256 des Schlüssels: %1
Von: %2</translation>
    </message>
    <message>
        <source>An anchor without its mark closes no path.</source>
        <translation>Ein Vertrauensanker ohne Häkchen schließt keinen Pfad.</translation>
    </message>
    <message>
        <source>Suppose other anchors</source>
        <translation>Andere Vertrauensanker annehmen</translation>
    </message>
</context>
<context>
    <name>attest::ui::Arrivals</name>
    <message numerus="yes">
        <source>%n file(s) were left out</source>
        <translation>
            <numerusform>%n Datei wurde ausgelassen</numerusform>
            <numerusform>%n Dateien wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 are opened at once. Open the others after these.</source>
        <translation>Höchstens %1 werden auf einmal geöffnet. Die übrigen danach öffnen.</translation>
    </message>
    <message>
        <source>Links are not followed</source>
        <translation>Links wird nicht gefolgt</translation>
    </message>
    <message>
        <source>Nothing is asked of a network without your leave. Save what the link leads to as a file, and open that.</source>
        <translation>Kein Netz wird ungefragt nach etwas gefragt. Das Ziel des Links als Datei speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>There is no text and no file to take</source>
        <translation>Es gibt weder Text noch Datei zu übernehmen</translation>
    </message>
    <message>
        <source>Copy a document, a token, a policy, or a file in the file manager, then paste.</source>
        <translation>Ein Dokument, ein Token, eine Richtlinie oder im Dateimanager eine Datei kopieren, dann einfügen.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
</context>
<context>
    <name>attest::ui::Autosave</name>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>attest::ui::BytePane</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The bytes of one buffer, in hexadecimal and as text.</source>
        <translation>Die Bytes eines Puffers, hexadezimal und als Text.</translation>
    </message>
    <message>
        <source>Goes to the bytes that these were decoded from</source>
        <translation>Geht zu den Bytes, aus denen diese dekodiert wurden</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>&amp;Find bytes</source>
        <translation>Bytes &amp;suchen</translation>
    </message>
    <message>
        <source>Find bytes or text in the buffer that is shown</source>
        <translation>Bytes oder Text im gezeigten Puffer suchen</translation>
    </message>
    <message>
        <source>&amp;Go to offset</source>
        <translation>Zu &amp;Position gehen</translation>
    </message>
    <message>
        <source>Go to a byte by its offset</source>
        <translation>Zu einem Byte nach seiner Position gehen</translation>
    </message>
    <message>
        <source>Show where the bytes &amp;came from</source>
        <translation>Zeigen, woher die Bytes &amp;kamen</translation>
    </message>
    <message>
        <source>Go to the bytes of the other buffer that these were decoded from</source>
        <translation>Zu den Bytes des anderen Puffers gehen, aus denen diese dekodiert wurden</translation>
    </message>
    <message>
        <source>Copy the selected bytes, or the one at the cursor</source>
        <translation>Die ausgewählten Bytes oder das an der Schreibmarke kopieren</translation>
    </message>
    <message>
        <source>Copy bytes as &amp;hexadecimal</source>
        <translation>Bytes als &amp;Hexadezimalzahlen kopieren</translation>
    </message>
    <message>
        <source>Copy bytes as &amp;base64</source>
        <translation>Bytes als &amp;Base64 kopieren</translation>
    </message>
    <message>
        <source>Copy bytes as &amp;PEM</source>
        <translation>Bytes als &amp;PEM kopieren</translation>
    </message>
    <message>
        <source>Copy bytes as a &amp;C array</source>
        <translation>Bytes als &amp;C-Array kopieren</translation>
    </message>
    <message>
        <source>Copy bytes as &amp;text</source>
        <translation>Bytes als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy bytes as</source>
        <translation>Bytes kopieren als</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>Bytes von %1</translation>
    </message>
    <message>
        <source>%1, %2 at 0x%3</source>
        <translation>%1, %2 bei 0x%3</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>No bytes are shown</source>
        <translation>Keine Bytes sind gezeigt</translation>
    </message>
    <message>
        <source>The bytes hold a secret: with it somebody could act in another&apos;s name</source>
        <translation>Die Bytes enthalten ein Geheimnis: Damit ließe sich in fremdem Namen handeln</translation>
    </message>
    <message>
        <source>These bytes are as they were given</source>
        <translation>Diese Bytes sind, wie sie angegeben wurden</translation>
    </message>
    <message>
        <source>%1, with a secret that is masked</source>
        <translation>%1, mit einem unkenntlich gemachten Geheimnis</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
</context>
<context>
    <name>attest::ui::CardModel</name>
    <message>
        <source>on the path that holds</source>
        <translation>auf dem Pfad, der hält</translation>
    </message>
</context>
<context>
    <name>attest::ui::CaseActions</name>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Take the last stage back</source>
        <translation>Die letzte Stufe zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Run one stage</source>
        <translation>Eine Stufe ausführen</translation>
    </message>
    <message>
        <source>Run to &amp;failure</source>
        <translation>Bis zum Schei&amp;tern ausführen</translation>
    </message>
    <message>
        <source>Run until a stage fails or a breakpoint</source>
        <translation>Bis zum Scheitern einer Stufe oder einem Haltepunkt ausführen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Go back to before the first stage</source>
        <translation>Vor die erste Stufe zurückgehen</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>The policy of the case cannot be loaded</source>
        <translation>Die Richtlinie des Falls lässt sich nicht laden</translation>
    </message>
    <message>
        <source>The run waits for an answer: see Flows</source>
        <translation>Der Lauf wartet auf eine Antwort: siehe Anfragen</translation>
    </message>
    <message>
        <source>All stages have run</source>
        <translation>Alle Stufen sind gelaufen</translation>
    </message>
    <message>
        <source>No stage has run yet</source>
        <translation>Noch keine Stufe ist gelaufen</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>A&amp;lle ausführen</translation>
    </message>
    <message>
        <source>Run to the end, whatever breakpoints there are</source>
        <translation>Bis zum Ende ausführen, ungeachtet aller Haltepunkte</translation>
    </message>
    <message>
        <source>&amp;Collect every problem</source>
        <translation>Jeden &amp;Befund sammeln</translation>
    </message>
    <message>
        <source>Run the stages after a failure too, and mark them as resting on it</source>
        <translation>Auch nach einem Scheitern die Stufen ausführen und als darauf beruhend kennzeichnen</translation>
    </message>
    <message>
        <source>Collect every problem</source>
        <translation>Jeden Befund sammeln</translation>
    </message>
    <message>
        <source>Stop at the first problem</source>
        <translation>Beim ersten Scheitern anhalten</translation>
    </message>
    <message>
        <source>Run to &amp;here</source>
        <translation>Bis &amp;hierher ausführen</translation>
    </message>
    <message>
        <source>Run up to the selected stage and through it</source>
        <translation>Bis einschließlich der ausgewählten Stufe ausführen</translation>
    </message>
    <message>
        <source>Step back to he&amp;re</source>
        <translation>Bis hierher zur&amp;ück</translation>
    </message>
    <message>
        <source>Take back what ran after the selected stage</source>
        <translation>Zurücknehmen, was nach der ausgewählten Stufe lief</translation>
    </message>
    <message>
        <source>Toggle &amp;breakpoint</source>
        <translation>Halte&amp;punkt umschalten</translation>
    </message>
    <message>
        <source>Runs stop before the selected stage, or stop there no longer</source>
        <translation>Läufe halten vor der ausgewählten Stufe an oder nicht mehr</translation>
    </message>
    <message>
        <source>Clear all brea&amp;kpoints</source>
        <translation>Alle Haltepunkte l&amp;öschen</translation>
    </message>
    <message>
        <source>Runs stop nowhere any more</source>
        <translation>Läufe halten nirgends mehr an</translation>
    </message>
    <message>
        <source>There is no breakpoint</source>
        <translation>Es gibt keinen Haltepunkt</translation>
    </message>
    <message>
        <source>No stage is selected</source>
        <translation>Keine Stufe ist ausgewählt</translation>
    </message>
    <message>
        <source>The stage has run already</source>
        <translation>Die Stufe ist schon gelaufen</translation>
    </message>
    <message>
        <source>An earlier stage failed, so the run never comes here</source>
        <translation>Eine frühere Stufe ist gescheitert; der Lauf kommt also nie hierher</translation>
    </message>
    <message>
        <source>The stage has not run yet</source>
        <translation>Die Stufe ist noch nicht gelaufen</translation>
    </message>
    <message>
        <source>It is the last that ran</source>
        <translation>Sie ist die letzte, die lief</translation>
    </message>
    <message>
        <source>Run to the next breakpoint, or to the end; from the end, over again</source>
        <translation>Bis zum nächsten Haltepunkt laufen oder bis zum Ende; vom Ende aus von vorn</translation>
    </message>
</context>
<context>
    <name>attest::ui::CasePage</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>Umstände</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;Float or dock</source>
        <translation>&amp;Ablösen oder andocken</translation>
    </message>
    <message>
        <source>&amp;Close this pane</source>
        <translation>Diesen Bereich s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>attest::ui::CaseTabs</name>
    <message>
        <source>Open cases</source>
        <translation>Geöffnete Fälle</translation>
    </message>
    <message>
        <source>Close this case</source>
        <translation>Diesen Fall schließen</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>Not in a case file yet</source>
        <translation>Noch nicht in einer Falldatei</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>attest::ui::CertificateBox</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Trust as an anchor…</source>
        <translation>Als Vertrauensanker aufnehmen…</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Imported certificates</source>
        <translation>Importierte Zertifikate</translation>
    </message>
    <message>
        <source>Remove the certificate from the case</source>
        <translation>Das Zertifikat aus dem Fall entfernen</translation>
    </message>
    <message>
        <source>%1
SHA-256: %2
Valid to %3
From: %4</source>
        <translation>%1
SHA-256: %2
Gültig bis %3
Von: %4</translation>
    </message>
    <message>
        <source>No certificate was imported into this case</source>
        <translation>In diesen Fall wurde kein Zertifikat importiert</translation>
    </message>
    <message>
        <source>Choose a certificate first</source>
        <translation>Zuerst ein Zertifikat wählen</translation>
    </message>
    <message>
        <source>Remove a certificate</source>
        <translation>Ein Zertifikat entfernen</translation>
    </message>
    <message>
        <source>Trust %1? Whatever its key has signed, down to the document, then counts as trusted in this case. Its SHA-256 is %2: compare it with what its owner publishes.</source>
        <translation>%1 vertrauen? Was sein Schlüssel signiert hat, bis hinunter zum Dokument, gilt dann in diesem Fall als vertraut. Sein SHA-256 ist %2: mit dem vergleichen, den sein Eigentümer veröffentlicht.</translation>
    </message>
    <message>
        <source>Trust %1</source>
        <translation>%1 vertrauen</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Den Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Den SHA-256 kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::ChainPane</name>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Every candidate path from the signer to the anchors, and why each holds or fails.</source>
        <translation>Jeder mögliche Pfad vom Unterzeichner zu den Vertrauensankern und warum jeder hält oder scheitert.</translation>
    </message>
    <message>
        <source>Candidate paths</source>
        <translation>Mögliche Pfade</translation>
    </message>
    <message>
        <source>Chain: zoom &amp;in</source>
        <translation>Kette: ver&amp;größern</translation>
    </message>
    <message>
        <source>Chain: zoom &amp;out</source>
        <translation>Kette: ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Show the whole chain</source>
        <translation>Die ganze Kette zeigen</translation>
    </message>
    <message>
        <source>Copy certificate as &amp;PEM</source>
        <translation>Zertifikat als &amp;PEM kopieren</translation>
    </message>
    <message>
        <source>Copy certificate&apos;s &amp;subject</source>
        <translation>&amp;Inhaber des Zertifikats kopieren</translation>
    </message>
    <message>
        <source>Copy certificate&apos;s S&amp;HA-256</source>
        <translation>S&amp;HA-256 des Zertifikats kopieren</translation>
    </message>
    <message>
        <source>No certificate is chosen in the chain</source>
        <translation>In der Kette ist kein Zertifikat gewählt</translation>
    </message>
    <message>
        <source>There is no chain to look at</source>
        <translation>Es gibt keine Kette anzusehen</translation>
    </message>
    <message>
        <source>The chain was not looked at yet: the run has not got that far.</source>
        <translation>Die Kette wurde noch nicht angesehen: Der Lauf ist noch nicht so weit.</translation>
    </message>
    <message>
        <source>There is no chain to look at: the run ended before it found a signer.</source>
        <translation>Es gibt keine Kette anzusehen: Der Lauf endete, bevor er einen Unterzeichner fand.</translation>
    </message>
    <message>
        <source>how the token&apos;s key was come by</source>
        <translation>wie der Schlüssel des Tokens gefunden wurde</translation>
    </message>
    <message>
        <source>holds, closed by %1</source>
        <translation>hält, geschlossen von %1</translation>
    </message>
    <message>
        <source>no path holds</source>
        <translation>kein Pfad hält</translation>
    </message>
    <message>
        <source>1 candidate path</source>
        <translation>1 möglicher Pfad</translation>
    </message>
    <message>
        <source>%1 candidate paths</source>
        <translation>%1 mögliche Pfade</translation>
    </message>
    <message>
        <source>%1 drawn</source>
        <translation>%1 gezeichnet</translation>
    </message>
</context>
<context>
    <name>attest::ui::ChainView</name>
    <message>
        <source>Certificates of the candidate paths</source>
        <translation>Zertifikate der möglichen Pfade</translation>
    </message>
    <message>
        <source>Left goes to the certificate that was issued, Right to its issuer, Up and Down to the others. Plus and minus zoom, 0 fits, Ctrl+C copies the certificate as PEM.</source>
        <translation>Links geht zum ausgestellten Zertifikat, Rechts zu seinem Aussteller, Auf und Ab zu den übrigen. Plus und Minus vergrößern und verkleinern, 0 passt ein, Strg+C kopiert das Zertifikat als PEM.</translation>
    </message>
</context>
<context>
    <name>attest::ui::ChallengeChoice</name>
    <message>
        <source>Challenge</source>
        <translation>Herausforderung</translation>
    </message>
    <message>
        <source>Challenge: as issued</source>
        <translation>Herausforderung: wie ausgegeben</translation>
    </message>
    <message>
        <source>Challenge: not kept</source>
        <translation>Herausforderung: nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Challenge: none</source>
        <translation>Herausforderung: keine</translation>
    </message>
    <message>
        <source>Challenge: another</source>
        <translation>Herausforderung: eine andere</translation>
    </message>
    <message>
        <source>The challenge to answer: %1</source>
        <translation>Die zu beantwortende Herausforderung: %1</translation>
    </message>
    <message>
        <source>No challenge was given out</source>
        <translation>Keine Herausforderung wurde ausgegeben</translation>
    </message>
    <message>
        <source>A managed identity&apos;s token answers no challenge</source>
        <translation>Das Token einer verwalteten Identität beantwortet keine Herausforderung</translation>
    </message>
    <message>
        <source>Suppose another challenge</source>
        <translation>Eine andere Herausforderung annehmen</translation>
    </message>
    <message>
        <source>As issued: %1</source>
        <translation>Wie ausgegeben: %1</translation>
    </message>
    <message>
        <source>As kept: none was given out</source>
        <translation>Wie aufbewahrt: Keine wurde ausgegeben</translation>
    </message>
    <message>
        <source>None was given out</source>
        <translation>Keine wurde ausgegeben</translation>
    </message>
    <message>
        <source>The one that the document answers: %1</source>
        <translation>Die, die das Dokument beantwortet: %1</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Eine andere…</translation>
    </message>
    <message>
        <source>An earlier one: %1, %2</source>
        <translation>Eine frühere: %1, %2</translation>
    </message>
    <message>
        <source>Another challenge</source>
        <translation>Eine andere Herausforderung</translation>
    </message>
    <message>
        <source>The challenge that had to be answered</source>
        <translation>Die Herausforderung, die zu beantworten war</translation>
    </message>
</context>
<context>
    <name>attest::ui::Choice</name>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>%1 is what is in force; the triangle says that the button opens more</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Opens what else can be supposed</source>
        <translation>Öffnet, was sonst angenommen werden kann</translation>
    </message>
</context>
<context>
    <name>attest::ui::ClaimsPane</name>
    <message>
        <source>Circumstances</source>
        <translation>Umstände</translation>
    </message>
    <message>
        <source>Resource id hint</source>
        <translation>Hinweis auf die Ressourcen-Id</translation>
    </message>
    <message>
        <source>Tenant &amp;domain</source>
        <translation>Mandanten&amp;domäne</translation>
    </message>
    <message>
        <source>&amp;Resource id hint</source>
        <translation>Hinweis auf die &amp;Ressourcen-Id</translation>
    </message>
    <message>
        <source>What the agent named</source>
        <translation>Was der Agent genannt hat</translation>
    </message>
    <message>
        <source>Challenge given out</source>
        <translation>Ausgegebene Herausforderung</translation>
    </message>
    <message>
        <source>Clock of the case in UTC</source>
        <translation>Uhr des Falls in UTC</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Set the clock of the case to now</source>
        <translation>Die Uhr des Falls auf jetzt stellen</translation>
    </message>
    <message>
        <source>Set the clock to now</source>
        <translation>Die Uhr auf jetzt stellen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Trust domain</source>
        <translation>Vertrauensdomäne</translation>
    </message>
    <message>
        <source>Path template</source>
        <translation>Pfadvorlage</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Challenge given o&amp;ut</source>
        <translation>Ausgegebene &amp;Herausforderung</translation>
    </message>
    <message>
        <source>Clock of the case (&amp;UTC)</source>
        <translation>&amp;Uhr des Falls (UTC)</translation>
    </message>
    <message>
        <source>&amp;Leeway of clocks</source>
        <translation>&amp;Toleranz der Uhren</translation>
    </message>
    <message>
        <source>SPIFFE trust do&amp;main</source>
        <translation>SPIFFE-&amp;Vertrauensdomäne</translation>
    </message>
    <message>
        <source>SPIFFE &amp;path template</source>
        <translation>SPIFFE-&amp;Pfadvorlage</translation>
    </message>
    <message>
        <source>Azure Resource Mana&amp;ger</source>
        <translation>Azure Resource Mana&amp;ger</translation>
    </message>
    <message>
        <source>Metadata domains in place of the policy&apos;s</source>
        <translation>Metadatendomänen anstelle der der Richtlinie</translation>
    </message>
    <message>
        <source>Subscriptions in place of the policy&apos;s</source>
        <translation>Abonnements anstelle der der Richtlinie</translation>
    </message>
    <message>
        <source>What the server had</source>
        <translation>Was der Server hatte</translation>
    </message>
    <message>
        <source>Remove the key set</source>
        <translation>Den Schlüsselsatz entfernen</translation>
    </message>
    <message>
        <source>Anchors in force</source>
        <translation>Geltende Vertrauensanker</translation>
    </message>
    <message>
        <source>Keys at hand</source>
        <translation>Vorliegende Schlüssel</translation>
    </message>
    <message>
        <source>Imported certificates</source>
        <translation>Importierte Zertifikate</translation>
    </message>
    <message>
        <source>&amp;Anchors in force</source>
        <translation>&amp;Geltende Vertrauensanker</translation>
    </message>
    <message>
        <source>What is trusted</source>
        <translation>Worauf vertraut wird</translation>
    </message>
    <message>
        <source>Name another tenant domain</source>
        <translation>Eine andere Mandantendomäne nennen</translation>
    </message>
    <message>
        <source>Name another resource id</source>
        <translation>Eine andere Ressourcen-Id nennen</translation>
    </message>
    <message>
        <source>Give out another challenge</source>
        <translation>Eine andere Herausforderung ausgeben</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Die Uhr stellen</translation>
    </message>
    <message>
        <source>Set the leeway</source>
        <translation>Die Toleranz einstellen</translation>
    </message>
    <message>
        <source>Demand another identity</source>
        <translation>Eine andere Identität verlangen</translation>
    </message>
    <message>
        <source>Ask Resource Manager nothing</source>
        <translation>Resource Manager nichts fragen</translation>
    </message>
    <message>
        <source>Ask Resource Manager</source>
        <translation>Resource Manager fragen</translation>
    </message>
    <message>
        <source>Open a case to see and change what surrounds its evidence.</source>
        <translation>Einen Fall öffnen, um zu sehen und zu ändern, was seinen Nachweis umgibt.</translation>
    </message>
    <message>
        <source>Only attested documents come with this</source>
        <translation>Nur attestierte Dokumente bringen dies mit</translation>
    </message>
    <message>
        <source>A token answers no challenge</source>
        <translation>Ein Token beantwortet keine Herausforderung</translation>
    </message>
    <message>
        <source>None: the policy decides</source>
        <translation>Keine: Die Richtlinie entscheidet</translation>
    </message>
    <message>
        <source>An empty list: nothing is allowed</source>
        <translation>Eine leere Liste: Nichts ist erlaubt</translation>
    </message>
    <message>
        <source>None: the issuer&apos;s are asked for</source>
        <translation>Keine: Nach denen des Ausstellers wird gefragt</translation>
    </message>
    <message>
        <source>%1 keys in a set of %2 bytes</source>
        <translation>%1 Schlüssel in einem Satz von %2 Bytes</translation>
    </message>
    <message>
        <source>A set of %1 bytes that cannot be read</source>
        <translation>Ein Satz von %1 Bytes, der sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>of a simulated tenant</source>
        <translation>eines simulierten Mandanten</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2, from: %3
SHA-256 of its key: %4</source>
        <translation>%1
%2, von: %3
SHA-256 seines Schlüssels: %4</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Den Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the SHA-256 of its key</source>
        <translation>Den SHA-256 seines Schlüssels kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::ClockPane</name>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>What the timeline fits</source>
        <translation>Was auf die Zeitachse passt</translation>
    </message>
    <message>
        <source>Hours fit the evidence, years the certificates (+ and - in the timeline)</source>
        <translation>Stunden passen zum Nachweis, Jahre zu den Zertifikaten (+ und - in der Zeitachse)</translation>
    </message>
    <message>
        <source>Fit the evidence</source>
        <translation>Auf den Nachweis einpassen</translation>
    </message>
    <message>
        <source>Fit the certificates</source>
        <translation>Auf die Zertifikate einpassen</translation>
    </message>
    <message>
        <source>Clocks: evidence or &amp;certificates</source>
        <translation>Uhren: Nachweis oder &amp;Zertifikate</translation>
    </message>
    <message>
        <source>Fit the timeline to the hours of the evidence or to the years of the certificates</source>
        <translation>Die Zeitachse auf die Stunden des Nachweises oder die Jahre der Zertifikate einpassen</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Open a case to see all validity intervals on one timeline.</source>
        <translation>Einen Fall öffnen, um alle Gültigkeitszeiträume auf einer Zeitachse zu sehen.</translation>
    </message>
    <message>
        <source>Nothing in the evidence says how long it is valid.</source>
        <translation>Nichts im Nachweis sagt, wie lange er gültig ist.</translation>
    </message>
    <message>
        <source>supposed %1</source>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>judged at %1</source>
        <translation>beurteilt am %1</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Die Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy from</source>
        <translation>Von kopieren</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Bis kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::Closing</name>
    <message>
        <source>%1 has changes that are not saved</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) have changes that are not saved</source>
        <translation>
            <numerusform>%n Fall hat Änderungen, die nicht gespeichert sind</numerusform>
            <numerusform>%n Fälle haben Änderungen, die nicht gespeichert sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing it now loses them.</source>
        <translation>Beim Schließen gehen sie jetzt verloren.</translation>
    </message>
    <message>
        <source>Closing the window now loses them: %1.</source>
        <translation>Beim Schließen des Fensters gehen sie jetzt verloren: %1.</translation>
    </message>
    <message>
        <source>&amp;Save and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Save all and close</source>
        <translation>&amp;Alle speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
</context>
<context>
    <name>attest::ui::CloudChoice</name>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>US Government</source>
        <translation>US Government</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Cloud: %1</source>
        <translation>Cloud: %1</translation>
    </message>
    <message>
        <source>Cloud: by policy</source>
        <translation>Cloud: nach Richtlinie</translation>
    </message>
    <message>
        <source>The signer has to be of %1</source>
        <translation>Der Unterzeichner muss aus %1 sein</translation>
    </message>
    <message>
        <source>The signer has to be of the cloud that the policy names</source>
        <translation>Der Unterzeichner muss aus der Cloud sein, die die Richtlinie nennt</translation>
    </message>
    <message>
        <source>A managed identity&apos;s token is bound to its cloud by its issuer</source>
        <translation>Das Token einer verwalteten Identität ist durch seinen Aussteller an seine Cloud gebunden</translation>
    </message>
    <message>
        <source>Suppose another cloud</source>
        <translation>Eine andere Cloud annehmen</translation>
    </message>
    <message>
        <source>As the policy says</source>
        <translation>Wie die Richtlinie sagt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::ComparePane</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The true result</source>
        <translation>Das wirkliche Ergebnis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Unterschiede</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>What to set beside this case</source>
        <translation>Was neben diesen Fall zu stellen ist</translation>
    </message>
    <message>
        <source>Compare with a &amp;file…</source>
        <translation>Mit einer &amp;Datei vergleichen…</translation>
    </message>
    <message>
        <source>Set a case, a document or a token out of a file beside this one</source>
        <translation>Einen Fall, ein Dokument oder ein Token aus einer Datei neben diesen stellen</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>Set beside…</source>
        <translation>Danebenstellen…</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Eine Datei…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>reading the file…</source>
        <translation>die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Set another case, a file, or the true result beside this one, and see what differs.</source>
        <translation>Einen anderen Fall, eine Datei oder das wirkliche Ergebnis neben diesen stellen und sehen, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Two cases side by side: verdicts, stages, fields, and the first difference.</source>
        <translation>Zwei Fälle nebeneinander: Urteile, Stufen, Felder und der erste Unterschied.</translation>
    </message>
    <message>
        <source>Supposed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Dieser Fall</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <source>Nothing differs: the same stages, the same fields, the same report.</source>
        <translation>Nichts unterscheidet sich: dieselben Stufen, dieselben Felder, derselbe Bericht.</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>nichts unterscheidet sich</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Unterschied</translation>
    </message>
    <message>
        <source>Nothing differs in Compare</source>
        <translation>Im Vergleich unterscheidet sich nichts</translation>
    </message>
    <message>
        <source>Copy what it is</source>
        <translation>Kopieren, was es ist</translation>
    </message>
    <message>
        <source>Copy the value here</source>
        <translation>Den Wert hier kopieren</translation>
    </message>
    <message>
        <source>Copy the value there</source>
        <translation>Den Wert dort kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::ComparisonTree</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Fields of the evidence</source>
        <translation>Felder des Nachweises</translation>
    </message>
    <message>
        <source>and %1 more fields</source>
        <translation>und %1 weitere Felder</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>and %1 other values that follow from these</source>
        <translation>und %1 weitere Werte, die daraus folgen</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Unterschiede</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>nur dort</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>erster Unterschied</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>attest::ui::DiagnosticModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;failed&quot; or &quot;warned&quot;, %2 what there is to say</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::DropZone</name>
    <message>
        <source>Or drop a document, a token, a case, a policy, certificates or keys anywhere in this window: what it is shows by its content.</source>
        <translation>Oder ein Dokument, ein Token, einen Fall, eine Richtlinie, Zertifikate oder Schlüssel irgendwo in diesem Fenster ablegen: Was es ist, zeigt sein Inhalt.</translation>
    </message>
</context>
<context>
    <name>attest::ui::EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>The decoded fields of the evidence: every value with the bytes it came from and the stages that used it.</source>
        <translation>Die dekodierten Felder des Nachweises: jeder Wert mit den Bytes, aus denen er kam, und den Stufen, die ihn verwendet haben.</translation>
    </message>
    <message>
        <source>Way to the field</source>
        <translation>Weg zum Feld</translation>
    </message>
    <message>
        <source>Find field</source>
        <translation>Feld suchen</translation>
    </message>
    <message>
        <source>&amp;Find field</source>
        <translation>Feld &amp;suchen</translation>
    </message>
    <message>
        <source>Find a field by name, path or value</source>
        <translation>Ein Feld nach Name, Pfad oder Wert suchen</translation>
    </message>
    <message>
        <source>&amp;Write a note on the field</source>
        <translation>Zum Feld eine Noti&amp;z schreiben</translation>
    </message>
    <message>
        <source>Notes are kept with the case</source>
        <translation>Notizen werden mit dem Fall aufbewahrt</translation>
    </message>
    <message>
        <source>The field is not part of a JSON document</source>
        <translation>Das Feld ist nicht Teil eines JSON-Dokuments</translation>
    </message>
    <message>
        <source>The field holds a secret</source>
        <translation>Das Feld enthält ein Geheimnis</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>P&amp;fad kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;JSON pointer</source>
        <translation>&amp;JSON Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;hexadecimal</source>
        <translation>Als &amp;Hexadezimalzahlen kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;base64</source>
        <translation>Als &amp;Base64 kopieren</translation>
    </message>
    <message>
        <source>Copy the current field of the evidence</source>
        <translation>Das aktuelle Feld des Nachweises kopieren</translation>
    </message>
    <message>
        <source>No field is selected</source>
        <translation>Kein Feld ist ausgewählt</translation>
    </message>
    <message>
        <source>There is no evidence with fields</source>
        <translation>Es gibt keinen Nachweis mit Feldern</translation>
    </message>
    <message>
        <source>Go to %1 (%2)</source>
        <translation>Zu %1 gehen (%2)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>By name, path or value; Enter goes to the next one, Escape back to the fields</source>
        <translation>Nach Name, Pfad oder Wert; Eingabe geht zum nächsten, Esc zurück zu den Feldern</translation>
    </message>
</context>
<context>
    <name>attest::ui::ExportActions</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the case where it is kept</source>
        <translation>Den Fall dort speichern, wo er aufbewahrt wird</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>See what is in the case, and save it in a file</source>
        <translation>Ansehen, was im Fall ist, und ihn in einer Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>HTML, Markdown, PDF, JSON or text, with a preview</source>
        <translation>HTML, Markdown, PDF, JSON oder Text, mit Vorschau</translation>
    </message>
    <message>
        <source>&amp;Copy summary as Markdown</source>
        <translation>&amp;Zusammenfassung als Markdown kopieren</translation>
    </message>
    <message>
        <source>The verdict, the stages and what to do, for a message or a ticket</source>
        <translation>Das Urteil, die Stufen und was zu tun ist, für eine Nachricht oder ein Ticket</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>The case is saved already</source>
        <translation>Der Fall ist schon gespeichert</translation>
    </message>
    <message>
        <source>Nothing was judged: the policy of the case cannot be loaded, or there is no evidence</source>
        <translation>Nichts wurde beurteilt: Die Richtlinie des Falls lässt sich nicht laden, oder es gibt keinen Nachweis</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>attest::ui::ExportWindow</name>
    <message>
        <source>&amp;Leave out what tells whose machine and login it was</source>
        <translation>&amp;Weglassen, was verrät, wessen Maschine und Anmeldung es war</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>An seiner Stelle</translation>
    </message>
    <message>
        <source>What is taken out</source>
        <translation>Was entfernt wird</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The true result</source>
        <translation>Das wirkliche Ergebnis</translation>
    </message>
    <message>
        <source>The result under what is supposed</source>
        <translation>Das Ergebnis unter den Annahmen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>
and %1 bytes more</source>
        <translation>
und %1 Bytes mehr</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Kein Fall ist geöffnet.</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben…</translation>
    </message>
    <message>
        <source>A PDF goes into a file</source>
        <translation>Ein PDF geht in eine Datei</translation>
    </message>
    <message>
        <source>The report says that it is hypothetical.</source>
        <translation>Der Bericht sagt, dass er hypothetisch ist.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder, or make room there.</source>
        <translation>%1 wurde nicht geschrieben: %2. Einen anderen Ordner wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Besides these all excerpts go. What remains: times, names and digests of certificates, the policy&apos;s name, public addresses, and the verdict.</source>
        <translation>Außerdem entfallen alle Auszüge. Was bleibt: Zeiten, Namen und Hashwerte von Zertifikaten, der Name der Richtlinie, öffentliche Adressen und das Urteil.</translation>
    </message>
</context>
<context>
    <name>attest::ui::FactWords</name>
    <message>
        <source>given out at %1</source>
        <translation>ausgegeben am %1</translation>
    </message>
    <message>
        <source>%1 bytes of DER</source>
        <translation>%1 Bytes DER</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>%1 Zertifikate</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bits</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>Maschine %1</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>ausgestellt von %1</translation>
    </message>
</context>
<context>
    <name>attest::ui::FieldDelegate</name>
    <message>
        <source>+%L1</source>
        <translation>+%L1</translation>
    </message>
</context>
<context>
    <name>attest::ui::FieldModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; used by %2</source>
        <translation>%1; verwendet von %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>inside: %1 %2</source>
        <translation>innen: %1 %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::FieldTree</name>
    <message>
        <source>Fields of the evidence</source>
        <translation>Felder des Nachweises</translation>
    </message>
    <message>
        <source>Every decoded field with its value, the stages that used it and its place</source>
        <translation>Jedes dekodierte Feld mit seinem Wert, den Stufen, die es verwendet haben, und seiner Stelle</translation>
    </message>
</context>
<context>
    <name>attest::ui::FindBar</name>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Find bytes</source>
        <translation>Bytes suchen</translation>
    </message>
    <message>
        <source>Bytes such as 30 82, or text</source>
        <translation>Bytes wie 30 82, oder Text</translation>
    </message>
    <message>
        <source>Look for the characters even where they are hexadecimal digits</source>
        <translation>Nach den Zeichen suchen, auch wenn sie Hexadezimalziffern sind</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation>Zum vorigen gehen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Zum nächsten gehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>attest::ui::FindingPane</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What a stage found, why it matters, what to do about it, and what it rests on.</source>
        <translation>Was eine Stufe gefunden hat, warum es wichtig ist, was zu tun ist und worauf es beruht.</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
        <source>Show the finding before this one of the stage</source>
        <translation>Den Befund der Stufe vor diesem zeigen</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>Show the finding after this one of the stage</source>
        <translation>Den Befund der Stufe nach diesem zeigen</translation>
    </message>
    <message>
        <source>Copy finding as &amp;text</source>
        <translation>Befund als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Everything the finding pane says, as plain text</source>
        <translation>Alles, was der Befundbereich sagt, als einfacher Text</translation>
    </message>
    <message>
        <source>Copy finding as &amp;Markdown</source>
        <translation>Befund als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Everything the finding pane says, as Markdown</source>
        <translation>Alles, was der Befundbereich sagt, als Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Select a stage to see what it found, why that matters, what to do about it, and what it rests on.</source>
        <translation>Eine Stufe auswählen, um zu sehen, was sie gefunden hat, warum das wichtig ist, was zu tun ist und worauf es beruht.</translation>
    </message>
    <message>
        <source>No stage is selected</source>
        <translation>Keine Stufe ist ausgewählt</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>The stage has no further finding in that direction</source>
        <translation>Die Stufe hat in dieser Richtung keinen weiteren Befund</translation>
    </message>
    <message>
        <source>The stage has no other finding</source>
        <translation>Die Stufe hat keinen anderen Befund</translation>
    </message>
    <message>
        <source>Add a note to this stage…</source>
        <translation>Dieser Stufe eine Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Add a note to this finding…</source>
        <translation>Diesem Befund eine Notiz hinzufügen…</translation>
    </message>
</context>
<context>
    <name>attest::ui::FlowDetail</name>
    <message>
        <source>The request as a command</source>
        <translation>Die Anfrage als Befehl</translation>
    </message>
    <message>
        <source>The reply&apos;s body</source>
        <translation>Der Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>How the reply is shown</source>
        <translation>Wie die Antwort gezeigt wird</translation>
    </message>
    <message>
        <source>Choose a request to see it as a command, with what came back.</source>
        <translation>Eine Anfrage wählen, um sie als Befehl zu sehen, mit dem, was zurückkam.</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>Es kam nichts zurück.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>Zeit %1</translation>
    </message>
</context>
<context>
    <name>attest::ui::FlowModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>attest::ui::FlowsPane</name>
    <message>
        <source>Flows</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests of this run</source>
        <translation>Anfragen dieses Laufs</translation>
    </message>
    <message>
        <source>&amp;Pause before each request</source>
        <translation>Vor jeder Anfrage &amp;anhalten</translation>
    </message>
    <message>
        <source>Stop a run where it would ask somebody, and decide what it hears</source>
        <translation>Einen Lauf dort anhalten, wo er jemanden fragen würde, und entscheiden, was er hört</translation>
    </message>
    <message>
        <source>&amp;Supply a reply from a file…</source>
        <translation>Antwort aus einer &amp;Datei angeben…</translation>
    </message>
    <message>
        <source>Answer a request with what a file holds</source>
        <translation>Eine Anfrage mit dem beantworten, was eine Datei enthält</translation>
    </message>
    <message>
        <source>&amp;Go on without</source>
        <translation>&amp;Ohne weitermachen</translation>
    </message>
    <message>
        <source>Leave the request without an answer</source>
        <translation>Die Anfrage ohne Antwort lassen</translation>
    </message>
    <message>
        <source>Use the &amp;recorded answer</source>
        <translation>Die auf&amp;gezeichnete Antwort verwenden</translation>
    </message>
    <message>
        <source>&amp;Freeze replies into the case</source>
        <translation>Antworten in den Fall &amp;übernehmen</translation>
    </message>
    <message>
        <source>Make the replies that were given by hand part of the case</source>
        <translation>Die von Hand angegebenen Antworten zu einem Teil des Falls machen</translation>
    </message>
    <message>
        <source>Remove the recorded reply</source>
        <translation>Die aufgezeichnete Antwort entfernen</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>Ihre Bytes zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Supply…</source>
        <translation>Angeben…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>offline: nothing is sent</source>
        <translation>offline: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>Nothing was asked of anybody: this run needed no answer from outside, or has not got that far.</source>
        <translation>Niemand wurde nach etwas gefragt: Dieser Lauf brauchte keine Antwort von außen oder ist noch nicht so weit.</translation>
    </message>
    <message>
        <source>Every request a run puts to the outside, the rule that allowed it, and what was answered.</source>
        <translation>Jede Anfrage, die ein Lauf nach außen stellt, die Regel, die sie erlaubt hat, und was geantwortet wurde.</translation>
    </message>
    <message>
        <source>offline: nothing is sent · %1 requests, %2 without an answer</source>
        <translation>offline: Nichts wird gesendet · %1 Anfragen, %2 ohne Antwort</translation>
    </message>
    <message>
        <source>The case holds no answer to this request</source>
        <translation>Der Fall enthält keine Antwort auf diese Anfrage</translation>
    </message>
    <message>
        <source>Would ask: %1 (%2). Nothing is sent: say what it hears.</source>
        <translation>Würde fragen: %1 (%2). Nichts wird gesendet: angeben, was zu hören ist.</translation>
    </message>
    <message>
        <source>No run waits for an answer</source>
        <translation>Kein Lauf wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>No reply was given by hand since the case was changed</source>
        <translation>Seit der Änderung des Falls wurde keine Antwort von Hand angegeben</translation>
    </message>
    <message>
        <source>1 reply was given by hand and is not part of the case yet.</source>
        <translation>1 Antwort wurde von Hand angegeben und ist noch nicht Teil des Falls.</translation>
    </message>
    <message>
        <source>%1 replies were given by hand and are not part of the case yet.</source>
        <translation>%1 Antworten wurden von Hand angegeben und sind noch nicht Teil des Falls.</translation>
    </message>
    <message>
        <source>The run is over. Start over, and it pauses before each request.</source>
        <translation>Der Lauf ist vorbei. Neu beginnen, dann hält er vor jeder Anfrage an.</translation>
    </message>
    <message>
        <source>No request is chosen in Flows</source>
        <translation>In den Anfragen ist keine gewählt</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>The case holds no reply to this request</source>
        <translation>Der Fall enthält keine Antwort auf diese Anfrage</translation>
    </message>
    <message>
        <source>The run that is shown has no reply to this request</source>
        <translation>Der gezeigte Lauf hat keine Antwort auf diese Anfrage</translation>
    </message>
    <message>
        <source>Supply a reply</source>
        <translation>Eine Antwort angeben</translation>
    </message>
    <message>
        <source>Supply a reply from %1</source>
        <translation>Eine Antwort von %1 angeben</translation>
    </message>
    <message>
        <source>Freeze replies into the case</source>
        <translation>Antworten in den Fall übernehmen</translation>
    </message>
    <message>
        <source>Remove a recorded reply</source>
        <translation>Eine aufgezeichnete Antwort entfernen</translation>
    </message>
</context>
<context>
    <name>attest::ui::GoBar</name>
    <message>
        <source>Go to offset</source>
        <translation>Zu Position gehen</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>106 or 0x6a</source>
        <translation>106 oder 0x6a</translation>
    </message>
    <message>
        <source>Not a number: write 106, or 0x6a in hexadecimal</source>
        <translation>Keine Zahl: 106 schreiben oder hexadezimal 0x6a</translation>
    </message>
    <message>
        <source>The last byte is at 0x%1</source>
        <translation>Das letzte Byte ist bei 0x%1</translation>
    </message>
</context>
<context>
    <name>attest::ui::HelpPage</name>
    <message>
        <source>Marks and keys</source>
        <translation>Zeichen und Tasten</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>The check was made and holds.</source>
        <translation>Die Prüfung wurde gemacht und hält.</translation>
    </message>
    <message>
        <source>The check was made and does not hold: it decides against the login.</source>
        <translation>Die Prüfung wurde gemacht und hält nicht: Sie entscheidet gegen die Anmeldung.</translation>
    </message>
    <message>
        <source>It holds, and something about it should be looked at.</source>
        <translation>Sie hält, und etwas daran sollte angesehen werden.</translation>
    </message>
    <message>
        <source>Nobody asked for it: what it would need was not given.</source>
        <translation>Niemand hat danach gefragt: Was sie bräuchte, wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>An answer was needed and is missing, or an earlier check ended the run. It says nothing either way.</source>
        <translation>Eine Antwort war nötig und fehlt, oder eine frühere Prüfung hat den Lauf beendet. Es sagt weder das eine noch das andere.</translation>
    </message>
    <message>
        <source>The run has not come to it yet.</source>
        <translation>Der Lauf ist noch nicht so weit.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
</context>
<context>
    <name>attest::ui::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Arrows move, Shift selects, Enter chooses the field at the current byte, Tab goes from hexadecimal to text</source>
        <translation>Pfeile bewegen, Umschalt wählt aus, Eingabe wählt das Feld am aktuellen Byte, Tab wechselt von Hexadezimal zu Text</translation>
    </message>
</context>
<context>
    <name>attest::ui::KeyEditor</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Search an action or its keys</source>
        <translation>Eine Aktion oder ihre Tasten suchen</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Tasten aller Aktionen</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Choose an action, then press its new keys.</source>
        <translation>Eine Aktion wählen, dann ihre neuen Tasten drücken.</translation>
    </message>
    <message>
        <source>“%1” has these keys now. Assigning them takes them away from it.</source>
        <translation>„%1“ hat diese Tasten jetzt. Sie zuzuweisen nimmt sie dort weg.</translation>
    </message>
    <message>
        <source>Press the new keys for “%1” in the field.</source>
        <translation>Im Feld die neuen Tasten für „%1“ drücken.</translation>
    </message>
    <message>
        <source>Nothing else has these keys.</source>
        <translation>Nichts anderes hat diese Tasten.</translation>
    </message>
</context>
<context>
    <name>attest::ui::KeyTable</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>attest::ui::LabPanel</name>
    <message>
        <source>&amp;Play this login</source>
        <translation>Diese Anmeldung s&amp;pielen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>Szenarien suchen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>No scenario is called that.</source>
        <translation>Kein Szenario heißt so.</translation>
    </message>
    <message>
        <source>%1 logins of a simulated tenant, played in this process: choose what goes wrong, and look at it as a case.</source>
        <translation>%1 Anmeldungen eines simulierten Mandanten, in diesem Prozess gespielt: wählen, was schiefgeht, und es als Fall ansehen.</translation>
    </message>
    <message>
        <source>Playing “%1”</source>
        <translation>„%1“ wird gespielt</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>Wird gespielt…</translation>
    </message>
</context>
<context>
    <name>attest::ui::Language</name>
    <message>
        <source>As the desktop has it</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
</context>
<context>
    <name>attest::ui::LeewayChoice</name>
    <message>
        <source>Leeway</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Leeway: %1</source>
        <translation>Toleranz: %1</translation>
    </message>
    <message>
        <source>Clocks may disagree by</source>
        <translation>Uhren dürfen abweichen um</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>As kept: %1</source>
        <translation>Wie aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Suppose another leeway</source>
        <translation>Eine andere Toleranz annehmen</translation>
    </message>
</context>
<context>
    <name>attest::ui::LightPill</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::LiveCase</name>
    <message>
        <source>Take a note away</source>
        <translation>Eine Notiz entfernen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>attest::ui::MainWindow</name>
    <message>
        <source>Assayer</source>
        <translation>Assayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Unsaved changes are not kept for a restart</source>
        <translation>Nicht gespeicherte Änderungen werden nicht für einen Neustart aufbewahrt</translation>
    </message>
    <message>
        <source>%1 Save them yourself.</source>
        <translation>%1 Sie selbst speichern.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>This language is not installed</source>
        <translation>Diese Sprache ist nicht installiert</translation>
    </message>
    <message>
        <source>The window speaks English. The package of the program brings the languages there are.</source>
        <translation>Das Fenster spricht Englisch. Das Paket des Programms bringt die vorhandenen Sprachen mit.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cases (*.attestcase)</source>
        <translation>Fälle (*.attestcase)</translation>
    </message>
    <message>
        <source>Policies (*.yaml *.yml)</source>
        <translation>Richtlinien (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Documents and tokens (*.json *.jwt *.txt *.p7b *.der)</source>
        <translation>Dokumente und Token (*.json *.jwt *.txt *.p7b *.der)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>%1[*]</source>
        <translation>%1[*]</translation>
    </message>
    <message>
        <source>There are no other cases open</source>
        <translation>Es sind keine anderen Fälle geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) had unsaved changes when the program ended</source>
        <translation>
            <numerusform>%n Fall hatte nicht gespeicherte Änderungen, als das Programm endete</numerusform>
            <numerusform>%n Fälle hatten nicht gespeicherte Änderungen, als das Programm endete</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not closed in order. What was kept: %1. Signatures of tokens were not kept.</source>
        <translation>Es wurde nicht ordentlich geschlossen. Was aufbewahrt wurde: %1. Signaturen von Token wurden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>abgelegter Text</translation>
    </message>
</context>
<context>
    <name>attest::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>&amp;Nachweis</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Go to a pane</source>
        <translation>Zu einem Bereich &amp;gehen</translation>
    </message>
</context>
<context>
    <name>attest::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
</context>
<context>
    <name>attest::ui::Names</name>
    <message>
        <source>Algorithm</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Where the anchor is from</source>
        <translation>Woher der Vertrauensanker ist</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Given out at</source>
        <translation>Ausgegeben am</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Hashwert</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common Name</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Bytes of DER</source>
        <translation>Bytes DER</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Audience of the entry</source>
        <translation>Zielgruppe des Eintrags</translation>
    </message>
    <message>
        <source>Issuer of the entry</source>
        <translation>Aussteller des Eintrags</translation>
    </message>
    <message>
        <source>Tenant ID of the entry</source>
        <translation>Mandanten-Id des Eintrags</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Resource hint</source>
        <translation>Ressourcenhinweis</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>Schlüsselsatz</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Bits of the key</source>
        <translation>Bits des Schlüssels</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-Id</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Leeway</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Gültigkeitsdauer</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Aufgeführt</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Am nächsten</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Nicht nach</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unseres</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Principal ID</source>
        <translation>Prinzipal-Id</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Bytes of signature</source>
        <translation>Bytes der Signatur</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>SPIFFE ID</source>
        <translation>SPIFFE-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant of the subscription</source>
        <translation>Mandant des Abonnements</translation>
    </message>
    <message>
        <source>Tenant domain</source>
        <translation>Mandantendomäne</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Mandanten-Id</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren</translation>
    </message>
    <message>
        <source>Tenant (tid)</source>
        <translation>Mandant (tid)</translation>
    </message>
    <message>
        <source>Trust domain</source>
        <translation>Vertrauensdomäne</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Machine ID</source>
        <translation>Maschinen-Id</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Verlangt</translation>
    </message>
</context>
<context>
    <name>attest::ui::NavRail</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>attest::ui::NoteArea</name>
    <message>
        <source>Your note on this field</source>
        <translation>Eigene Notiz zu diesem Feld</translation>
    </message>
    <message>
        <source>Add a note to this field</source>
        <translation>Diesem Feld eine Notiz hinzufügen</translation>
    </message>
</context>
<context>
    <name>attest::ui::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the note, Escape takes back what was typed</source>
        <translation>Strg+Eingabe behält die Notiz, Esc nimmt das Getippte zurück</translation>
    </message>
</context>
<context>
    <name>attest::ui::NoteModel</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>attest::ui::NoteTarget</name>
    <message>
        <source>The whole case</source>
        <translation>Der ganze Fall</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>Befund: %1</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Feld %1</translation>
    </message>
</context>
<context>
    <name>attest::ui::NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nobody wrote anything about this case yet. Choose below what the note is about and write it: it is kept with the case.</source>
        <translation>Zu diesem Fall hat noch niemand etwas geschrieben. Unten wählen, worum es in der Notiz geht, und sie schreiben: Sie wird mit dem Fall aufbewahrt.</translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation>Worum es in der Notiz geht</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Eine Notiz schreiben…</translation>
    </message>
    <message>
        <source>What people wrote about a case, its stages, findings and fields.</source>
        <translation>Was Menschen zu einem Fall, zu seinen Stufen, Befunden und Feldern geschrieben haben.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>attest::ui::OpenCases</name>
    <message>
        <source>Put %1 into the case</source>
        <translation>%1 in den Fall übernehmen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Judging %1</source>
        <translation>%1 wird beurteilt</translation>
    </message>
    <message>
        <source>There is no scenario of that name.</source>
        <translation>Es gibt kein Szenario dieses Namens.</translation>
    </message>
    <message>
        <source>The login did not get as far as a verdict. What the agent says: %1</source>
        <translation>Die Anmeldung kam nicht bis zu einem Urteil. Was der Agent sagt: %1</translation>
    </message>
</context>
<context>
    <name>attest::ui::Palette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>Alles, was getan werden kann</translation>
    </message>
    <message>
        <source>Search actions, stages and fields</source>
        <translation>Aktionen, Stufen und Felder suchen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>attest::ui::PaletteModel</name>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>attest::ui::PathList</name>
    <message>
        <source>Holds: %1</source>
        <translation>Hält: %1</translation>
    </message>
    <message>
        <source>Fails: %1</source>
        <translation>Scheitert: %1</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Offen: %1</translation>
    </message>
    <message>
        <source>%1 (%2 paths)</source>
        <translation>%1 (%2 Pfade)</translation>
    </message>
    <message>
        <source>Path %1, no anchor reached</source>
        <translation>Pfad %1, kein Vertrauensanker erreicht</translation>
    </message>
    <message>
        <source>Path %1, to %2</source>
        <translation>Pfad %1, zu %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>attest::ui::PolicyChoice</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Policy: edited</source>
        <translation>Richtlinie: bearbeitet</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>Richtlinie: %1</translation>
    </message>
    <message>
        <source>Policy: none</source>
        <translation>Richtlinie: keine</translation>
    </message>
    <message>
        <source>As kept: %1</source>
        <translation>Wie aufbewahrt: %1</translation>
    </message>
    <message>
        <source>As kept: none</source>
        <translation>Wie aufbewahrt: keine</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Eine andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>Den Text bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the text (too long to edit here)</source>
        <translation>Den Text bearbeiten (zu lang, um ihn hier zu bearbeiten)</translation>
    </message>
    <message>
        <source>Suppose the policy as kept</source>
        <translation>Die Richtlinie annehmen, wie sie aufbewahrt ist</translation>
    </message>
    <message>
        <source>Suppose another policy</source>
        <translation>Eine andere Richtlinie annehmen</translation>
    </message>
    <message>
        <source>Policies (*.yaml *.yml)</source>
        <translation>Richtlinien (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>attest::ui::PolicyEditor</name>
    <message>
        <source>Text of the supposed policy</source>
        <translation>Text der angenommenen Richtlinie</translation>
    </message>
    <message>
        <source>Suppose another policy</source>
        <translation>Eine andere Richtlinie annehmen</translation>
    </message>
    <message>
        <source>The policy can be loaded.</source>
        <translation>Die Richtlinie lässt sich laden.</translation>
    </message>
</context>
<context>
    <name>attest::ui::PolicyPane</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Open a &amp;policy…</source>
        <translation>Eine &amp;Richtlinie öffnen…</translation>
    </message>
    <message>
        <source>Judge the evidence of the case by the policy of a file</source>
        <translation>Den Nachweis des Falls nach der Richtlinie einer Datei beurteilen</translation>
    </message>
    <message>
        <source>Paste a p&amp;olicy</source>
        <translation>Eine R&amp;ichtlinie einfügen</translation>
    </message>
    <message>
        <source>Judge the evidence of the case by the policy on the clipboard</source>
        <translation>Den Nachweis des Falls nach der Richtlinie in der Zwischenablage beurteilen</translation>
    </message>
    <message>
        <source>&amp;Remove the policy</source>
        <translation>Die Richtlinie &amp;entfernen</translation>
    </message>
    <message>
        <source>Judge the evidence of the case by no policy</source>
        <translation>Den Nachweis des Falls nach keiner Richtlinie beurteilen</translation>
    </message>
    <message>
        <source>What there is to say about the policy</source>
        <translation>Was zur Richtlinie zu sagen ist</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>The case has no policy</source>
        <translation>Der Fall hat keine Richtlinie</translation>
    </message>
    <message>
        <source>No policy judges this case.</source>
        <translation>Keine Richtlinie beurteilt diesen Fall.</translation>
    </message>
    <message>
        <source>Open a case to see the policy that judges it.</source>
        <translation>Einen Fall öffnen, um die Richtlinie zu sehen, die ihn beurteilt.</translation>
    </message>
    <message>
        <source>The policy is being read.</source>
        <translation>Die Richtlinie wird gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines</source>
        <translation>
            <numerusform>%1, %n Zeile</numerusform>
            <numerusform>%1, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, remarks: %2</source>
        <translation>%1, Anmerkungen: %2</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>Eine Richtlinie öffnen</translation>
    </message>
    <message>
        <source>Policies (*.yaml *.yml)</source>
        <translation>Richtlinien (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>pasted.yaml</source>
        <translation>eingefügt.yaml</translation>
    </message>
    <message>
        <source>Open the policy %1</source>
        <translation>Die Richtlinie %1 öffnen</translation>
    </message>
    <message>
        <source>Remove the policy</source>
        <translation>Die Richtlinie entfernen</translation>
    </message>
    <message>
        <source>dropped.yaml</source>
        <translation>abgelegt.yaml</translation>
    </message>
    <message>
        <source>supposed: %1</source>
        <translation>angenommen: %1</translation>
    </message>
    <message>
        <source>Copy the remark</source>
        <translation>Die Anmerkung kopieren</translation>
    </message>
    <message>
        <source>Copy with its explanation</source>
        <translation>Mit ihrer Erklärung kopieren</translation>
    </message>
    <message>
        <source>Copy its id</source>
        <translation>Ihre Id kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::PolicyText</name>
    <message>
        <source>Text of the policy</source>
        <translation>Text der Richtlinie</translation>
    </message>
</context>
<context>
    <name>attest::ui::RecentList</name>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Forget all that are not pinned</source>
        <translation>Alle vergessen, die nicht angeheftet sind</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Enter opens, P pins, Delete takes out of the list</source>
        <translation>Eingabe öffnet, P heftet an, Entf nimmt von der Liste</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin</source>
        <translation>An&amp;heften oder lösen</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Von der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>Hier werden geöffnete Dateien aufgeführt.</translation>
    </message>
    <message>
        <source>Which files were opened is not remembered. The settings say so.</source>
        <translation>Welche Dateien geöffnet wurden, wird nicht gemerkt. So ist es eingestellt.</translation>
    </message>
</context>
<context>
    <name>attest::ui::RecentModel</name>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>attest::ui::RunNames</name>
    <message>
        <source>at work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>attest::ui::SaveCase</name>
    <message>
        <source>&amp;Keep the token&apos;s signature</source>
        <translation>Die Signatur des Tokens &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>What is in the case</source>
        <translation>Was im Fall ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>What is taken out</source>
        <translation>Was entfernt wird</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>harmless</source>
        <translation>harmlos</translation>
    </message>
    <message>
        <source>take care</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>The signature of the token: nobody can log in with it any more. The case then has no answer for its signature, and says so.</source>
        <translation>Die Signatur des Tokens: Niemand kann sich mehr damit anmelden. Der Fall hat dann keine Antwort zu seiner Signatur und sagt das.</translation>
    </message>
    <message>
        <source>Nothing. Private keys and credentials that stand beside the evidence are never written.</source>
        <translation>Nichts. Private Schlüssel und Anmeldedaten, die neben dem Nachweis stehen, werden nie geschrieben.</translation>
    </message>
    <message>
        <source>With its signature the token can be used by whoever has the file, until it expires. Without it everything but the signature can still be judged.</source>
        <translation>Mit seiner Signatur kann jeder, der die Datei hat, das Token bis zu seinem Ablauf benutzen. Ohne sie lässt sich alles außer der Signatur noch beurteilen.</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Den Fall speichern</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>attest::ui::SearchButton</name>
    <message>
        <source>Search actions, fields, stages</source>
        <translation>Aktionen, Felder, Stufen suchen</translation>
    </message>
</context>
<context>
    <name>attest::ui::Settings</name>
    <message>
        <source>%1 is not a settings file. Everything is as it is by default.</source>
        <translation>%1 ist keine Datei mit Einstellungen. Alles ist wie vorgegeben.</translation>
    </message>
    <message>
        <source>%1 cannot be written. What is changed now is forgotten at the end.</source>
        <translation>%1 lässt sich nicht schreiben. Was jetzt geändert wird, ist am Ende vergessen.</translation>
    </message>
    <message>
        <source>%1 was written by a later version. It is read as far as it is understood, and left as it is.</source>
        <translation>%1 wurde von einer späteren Version geschrieben. Sie wird gelesen, soweit sie verstanden wird, und bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>attest::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>In %1 aufbewahrt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) smaller</source>
        <translation>
            <numerusform>%n Punkt kleiner</numerusform>
            <numerusform>%n Punkte kleiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) larger</source>
        <translation>
            <numerusform>%n Punkt größer</numerusform>
            <numerusform>%n Punkte größer</numerusform>
        </translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Remember which files were opened</source>
        <translation>&amp;Merken, welche Dateien geöffnet wurden</translation>
    </message>
    <message>
        <source>&amp;Keep unsaved changes for a restart after a crash</source>
        <translation>&amp;Nicht gespeicherte Änderungen für einen Neustart nach einem Absturz aufbewahren</translation>
    </message>
    <message>
        <source>In a folder that only you can read, without the signatures of tokens. Taken away when the window is closed.</source>
        <translation>In einem Ordner, den nur die eigene Person lesen kann, ohne die Signaturen von Token. Beim Schließen des Fensters entfernt.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>All keys by default</source>
        <translation>Alle Tasten wie vorgegeben</translation>
    </message>
    <message>
        <source>Only their paths, by which the next start can open the same cases again. Switching it off forgets those that are remembered now.</source>
        <translation>Nur ihre Pfade, mit denen der nächste Start dieselben Fälle wieder öffnen kann. Beim Abschalten werden die jetzt gemerkten vergessen.</translation>
    </message>
</context>
<context>
    <name>attest::ui::Sheet</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::SheetLayout</name>
    <message>
        <source>Show the bytes</source>
        <translation>Die Bytes zeigen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What the stage asks</source>
        <translation>Was die Stufe fragt</translation>
    </message>
    <message>
        <source>What it established</source>
        <translation>Was sie festgestellt hat</translation>
    </message>
    <message>
        <source>What it looked at</source>
        <translation>Was sie betrachtet hat</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Was der Server sagt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verweis</translation>
    </message>
</context>
<context>
    <name>attest::ui::SheetPlaces</name>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 B at %2</source>
        <translation>%1 B bei %2</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
    <message>
        <source>%1 line %2</source>
        <translation>%1 Zeile %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::SheetText</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Was der Server sagt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>What the stage asks</source>
        <translation>Was die Stufe fragt</translation>
    </message>
    <message>
        <source>What it established</source>
        <translation>Was sie festgestellt hat</translation>
    </message>
</context>
<context>
    <name>attest::ui::SheetView</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;identifier</source>
        <translation>&amp;Kennung kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;title</source>
        <translation>&amp;Titel kopieren</translation>
    </message>
    <message>
        <source>Copy all as &amp;text</source>
        <translation>Alles als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy all as &amp;Markdown</source>
        <translation>Alles als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>attest::ui::StagePane</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Run that is looked at</source>
        <translation>Lauf, der angesehen wird</translation>
    </message>
    <message>
        <source>Each attestor of a policy that there is evidence for has a run of its own</source>
        <translation>Jeder Attestor einer Richtlinie, für den es einen Nachweis gibt, hat einen eigenen Lauf</translation>
    </message>
    <message>
        <source>The stages of a case, in the order they run.</source>
        <translation>Die Stufen eines Falls, in der Reihenfolge, in der sie laufen.</translation>
    </message>
    <message>
        <source>The policy of this case cannot be loaded, so no stage can run. The finding says why.</source>
        <translation>Die Richtlinie dieses Falls lässt sich nicht laden; keine Stufe kann also laufen. Der Befund sagt, warum.</translation>
    </message>
    <message>
        <source>No stage runs: no policy asks for what the case holds. Put evidence or another policy into it.</source>
        <translation>Keine Stufe läuft: Keine Richtlinie verlangt, was der Fall enthält. Einen Nachweis oder eine andere Richtlinie hineingeben.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>No stage has run yet</source>
        <translation>Noch keine Stufe ist gelaufen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>attest::ui::StageRows</name>
    <message>
        <source>next: waits for an answer</source>
        <translation>als Nächstes: wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, breakpoint</source>
        <translation>%1, Haltepunkt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Breakpoint: a run stops before this stage</source>
        <translation>Haltepunkt: Ein Lauf hält vor dieser Stufe an</translation>
    </message>
</context>
<context>
    <name>attest::ui::Standing</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Missing answer</source>
        <translation>Fehlende Antwort</translation>
    </message>
    <message>
        <source>documented: the server does the same</source>
        <translation>dokumentiert: Der Server tut dasselbe</translation>
    </message>
    <message>
        <source>stricter: the server may accept it</source>
        <translation>strenger: Der Server nimmt es vielleicht an</translation>
    </message>
    <message>
        <source>inferred from standards and from how the service behaves</source>
        <translation>abgeleitet aus Standards und daraus, wie sich der Dienst verhält</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>What was attested?</source>
        <translation>Was wurde attestiert?</translation>
    </message>
    <message>
        <source>Fetching from Azure comes with its own connection; until then nothing here asks a network.</source>
        <translation>Das Abrufen aus Azure kommt mit einer eigenen Verbindung; bis dahin fragt hier nichts ein Netz.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>A machine that is accepted</source>
        <translation>Eine Maschine, die angenommen wird</translation>
    </message>
    <message>
        <source>A document that answers an earlier challenge</source>
        <translation>Ein Dokument, das eine frühere Herausforderung beantwortet</translation>
    </message>
</context>
<context>
    <name>attest::ui::StatusLine</name>
    <message>
        <source>● Offline: no request without asking</source>
        <translation>● Offline: keine Anfrage ohne Rückfrage</translation>
    </message>
    <message>
        <source>Nothing is asked of a network. Requests are answered by what a case recorded, or by files that you supply.</source>
        <translation>Kein Netz wird nach etwas gefragt. Anfragen werden mit dem beantwortet, was ein Fall aufgezeichnet hat, oder mit angegebenen Dateien.</translation>
    </message>
    <message>
        <source>Coordinated Universal Time, in which everything is judged</source>
        <translation>Koordinierte Weltzeit, in der alles beurteilt wird</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Flows: %1 replayed, 0 sent</source>
        <translation>Anfragen: %1 nachgespielt, 0 gesendet</translation>
    </message>
    <message>
        <source>Case: %1 · not saved</source>
        <translation>Fall: %1 · nicht gespeichert</translation>
    </message>
    <message>
        <source>Case: %1 · not kept in a file</source>
        <translation>Fall: %1 · in keiner Datei aufbewahrt</translation>
    </message>
    <message>
        <source>Case: %1 · saved</source>
        <translation>Fall: %1 · gespeichert</translation>
    </message>
</context>
<context>
    <name>attest::ui::Supposed</name>
    <message>
        <source>What if: this is not the verdict of the case</source>
        <translation>Was wäre wenn: Dies ist nicht das Urteil des Falls</translation>
    </message>
    <message>
        <source>True result: %1
Supposed: %2</source>
        <translation>Wirkliches Ergebnis: %1
Angenommen: %2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::TimeSlider</name>
    <message>
        <source>Time of the verification</source>
        <translation>Zeit der Prüfung</translation>
    </message>
    <message>
        <source>Arrow keys move the clock, with Ctrl from one date that matters to the next; Home is as captured.</source>
        <translation>Pfeiltasten bewegen die Uhr, mit Strg von einem wichtigen Datum zum nächsten; Pos1 ist wie aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1, as captured, everything holds</source>
        <translation>%1, wie aufgezeichnet, alles hält</translation>
    </message>
    <message>
        <source>%1, as captured, not everything holds</source>
        <translation>%1, wie aufgezeichnet, nicht alles hält</translation>
    </message>
    <message>
        <source>%1, everything holds</source>
        <translation>%1, alles hält</translation>
    </message>
    <message>
        <source>%1, not everything holds</source>
        <translation>%1, nicht alles hält</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, as captured</source>
        <translation>%1, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>as captured</source>
        <translation>wie aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>attest::ui::TimelineView</name>
    <message>
        <source>Validity intervals</source>
        <translation>Gültigkeitszeiträume</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>attest::ui::ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>attest::ui::Trail</name>
    <message>
        <source>Earlier steps</source>
        <translation>Frühere Schritte</translation>
    </message>
</context>
<context>
    <name>attest::ui::UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change of the case back</source>
        <translation>Die letzte Änderung des Falls zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Nothing has been taken back</source>
        <translation>Nichts wurde zurückgenommen</translation>
    </message>
</context>
<context>
    <name>attest::ui::ValidityModel</name>
    <message>
        <source>%1, from %2 to %3, %4</source>
        <translation>%1, von %2 bis %3, %4</translation>
    </message>
    <message>
        <source>%1, to %2, %3</source>
        <translation>%1, bis %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>From, here: %1</source>
        <translation>Von, hier: %1</translation>
    </message>
    <message>
        <source>To, here: %1</source>
        <translation>Bis, hier: %1</translation>
    </message>
    <message>
        <source>Issued: %1</source>
        <translation>Ausgestellt: %1</translation>
    </message>
    <message>
        <source>Only tried: the path that is shown does not go over it.</source>
        <translation>Nur versucht: Der gezeigte Pfad führt nicht darüber.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>attest::ui::VerdictHeader</name>
    <message>
        <source>The verdict in one sentence, and the four lights.</source>
        <translation>Das Urteil in einem Satz und die vier Lichter.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>attest::ui::VerdictWords</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Rejected at %1</source>
        <translation>Abgelehnt bei %1</translation>
    </message>
    <message>
        <source>Not decided: another attestor is missing</source>
        <translation>Nicht entschieden: Ein anderer Attestor fehlt</translation>
    </message>
    <message>
        <source>Not decided: %1 lacks an answer</source>
        <translation>Nicht entschieden: %1 fehlt eine Antwort</translation>
    </message>
    <message>
        <source>Paused before the next attestor</source>
        <translation>Vor dem nächsten Attestor angehalten</translation>
    </message>
    <message>
        <source>%1 waits for an answer</source>
        <translation>%1 wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>Paused before %1</source>
        <translation>Vor %1 angehalten</translation>
    </message>
    <message>
        <source>No stage has run yet.</source>
        <translation>Noch keine Stufe ist gelaufen.</translation>
    </message>
    <message>
        <source>Stages that ran so far: %1. Nothing blocks yet.</source>
        <translation>Bisher gelaufene Stufen: %1. Noch steht nichts entgegen.</translation>
    </message>
    <message>
        <source>Not judged: the policy cannot be loaded</source>
        <translation>Nicht beurteilt: Die Richtlinie lässt sich nicht laden</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Hypothetical</source>
        <translation>Hypothetisch</translation>
    </message>
    <message>
        <source>This is what would come out under what is supposed. It is not what the case itself comes to.</source>
        <translation>Dies käme unter den Annahmen heraus. Es ist nicht das, wozu der Fall selbst kommt.</translation>
    </message>
    <message>
        <source>Lab: a simulated tenant</source>
        <translation>Labor: ein simulierter Mandant</translation>
    </message>
    <message>
        <source>Added root</source>
        <translation>Hinzugefügte Wurzel</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Geschwärzt</translation>
    </message>
    <message>
        <source>The token was kept without its signature, so nobody can use it and its signature cannot be checked.</source>
        <translation>Das Token wurde ohne seine Signatur aufbewahrt; niemand kann es also benutzen, und seine Signatur lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch nicht entschieden</translation>
    </message>
</context>
<context>
    <name>attest::ui::WhatIfBar</name>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Time of the verification in UTC</source>
        <translation>Zeit der Prüfung in UTC</translation>
    </message>
    <message>
        <source>A time in UTC: 2026-07-28 13:24:41</source>
        <translation>Eine Zeit in UTC: 2026-07-28 13:24:41</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
    <message>
        <source>More to suppose</source>
        <translation>Mehr Annahmen</translation>
    </message>
    <message>
        <source>Suppose another &amp;time…</source>
        <translation>Eine andere &amp;Zeit annehmen…</translation>
    </message>
    <message>
        <source>Judge the evidence at another time</source>
        <translation>Den Nachweis zu einer anderen Zeit beurteilen</translation>
    </message>
    <message>
        <source>Suppose another &amp;challenge…</source>
        <translation>Eine andere &amp;Herausforderung annehmen…</translation>
    </message>
    <message>
        <source>None, an earlier one, or any other</source>
        <translation>Keine, eine frühere oder eine beliebige andere</translation>
    </message>
    <message>
        <source>Suppose another c&amp;loud…</source>
        <translation>Eine andere &amp;Cloud annehmen…</translation>
    </message>
    <message>
        <source>Another of the four clouds in place of the policy&apos;s</source>
        <translation>Eine andere der vier Clouds anstelle der der Richtlinie</translation>
    </message>
    <message>
        <source>Suppose another &amp;policy…</source>
        <translation>Eine andere &amp;Richtlinie annehmen…</translation>
    </message>
    <message>
        <source>Another file, or the text edited on the spot</source>
        <translation>Eine andere Datei oder den an Ort und Stelle bearbeiteten Text</translation>
    </message>
    <message>
        <source>Suppose other &amp;anchors…</source>
        <translation>Andere &amp;Vertrauensanker annehmen…</translation>
    </message>
    <message>
        <source>Take trusted roots out</source>
        <translation>Hinterlegte Wurzeln herausnehmen</translation>
    </message>
    <message>
        <source>Suppose another lee&amp;way…</source>
        <translation>Eine andere &amp;Toleranz annehmen…</translation>
    </message>
    <message>
        <source>How far clocks may disagree</source>
        <translation>Wie weit Uhren abweichen dürfen</translation>
    </message>
    <message>
        <source>&amp;Compare with the true result</source>
        <translation>Mit dem wirklichen Ergebnis &amp;vergleichen</translation>
    </message>
    <message>
        <source>What the case comes to with nothing supposed</source>
        <translation>Wozu der Fall ohne Annahmen kommt</translation>
    </message>
    <message>
        <source>&amp;Back to the case</source>
        <translation>&amp;Zurück zum Fall</translation>
    </message>
    <message>
        <source>Suppose nothing any more</source>
        <translation>Nichts mehr annehmen</translation>
    </message>
    <message>
        <source>Open a case to see what would become of it under other circumstances.</source>
        <translation>Einen Fall öffnen, um zu sehen, was unter anderen Umständen aus ihm würde.</translation>
    </message>
    <message>
        <source>Suppose another time</source>
        <translation>Eine andere Zeit annehmen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time. Write it in UTC, such as 2026-07-28 13:24:41.</source>
        <translation>„%1“ ist keine Zeit. Sie in UTC schreiben, etwa 2026-07-28 13:24:41.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Nothing is supposed</source>
        <translation>Nichts ist angenommen</translation>
    </message>
</context>
<context>
    <name>attest::ui::WindowContent</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Open, paste, samples, recent files</source>
        <translation>Öffnen, einfügen, Beispiele, zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>The case that is open</source>
        <translation>Der geöffnete Fall</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>Play logins of a simulated tenant</source>
        <translation>Anmeldungen eines simulierten Mandanten spielen</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Theme, language, keys, privacy</source>
        <translation>Farbschema, Sprache, Tasten, Privatsphäre</translation>
    </message>
    <message>
        <source>&amp;Marks and keys</source>
        <translation>&amp;Zeichen und Tasten</translation>
    </message>
    <message>
        <source>What the marks mean, and all keys</source>
        <translation>Was die Zeichen bedeuten und alle Tasten</translation>
    </message>
    <message>
        <source>&amp;About Assayer</source>
        <translation>&amp;Über Assayer</translation>
    </message>
    <message>
        <source>Versions, to be copied</source>
        <translation>Versionen, zum Kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: nothing came of it</source>
        <translation>%1: Es kam nichts dabei heraus</translation>
    </message>
    <message>
        <source>%1 is in the case now</source>
        <translation>%1 ist jetzt im Fall</translation>
    </message>
    <message>
        <source>The case was judged again with it.</source>
        <translation>Der Fall wurde damit neu beurteilt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Show this pane and go to it</source>
        <translation>Diesen Bereich zeigen und dorthin gehen</translation>
    </message>
</context>
<context>
    <name>attest::ui::Words</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Herausforderung</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Signer certificate</source>
        <translation>Zertifikat des Unterzeichners</translation>
    </message>
    <message>
        <source>document from %1</source>
        <translation>Dokument ab %1</translation>
    </message>
    <message>
        <source>document ends %1</source>
        <translation>Dokument endet %1</translation>
    </message>
    <message>
        <source>challenge %1</source>
        <translation>Herausforderung %1</translation>
    </message>
    <message>
        <source>challenge ends %1</source>
        <translation>Herausforderung endet %1</translation>
    </message>
    <message>
        <source>token issued %1</source>
        <translation>Token ausgestellt %1</translation>
    </message>
    <message>
        <source>token from %1</source>
        <translation>Token ab %1</translation>
    </message>
    <message>
        <source>token ends %1</source>
        <translation>Token endet %1</translation>
    </message>
    <message>
        <source>signer from %1</source>
        <translation>Unterzeichner ab %1</translation>
    </message>
    <message>
        <source>signer ends %1</source>
        <translation>Unterzeichner endet %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation>%1 endet %2</translation>
    </message>
    <message>
        <source>%1 begins on %2</source>
        <translation>%1 beginnt am %2</translation>
    </message>
    <message>
        <source>%1 ends on %2</source>
        <translation>%1 endet am %2</translation>
    </message>
    <message>
        <source>%1 was issued on %2</source>
        <translation>%1 wurde am %2 ausgestellt</translation>
    </message>
    <message>
        <source>begins in %1</source>
        <translation>beginnt in %1</translation>
    </message>
    <message>
        <source>ended %1 before</source>
        <translation>endete %1 zuvor</translation>
    </message>
    <message>
        <source>valid, without an end</source>
        <translation>gültig, ohne Ende</translation>
    </message>
    <message>
        <source>ended, within the leeway</source>
        <translation>zu Ende, innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>valid, %1 left</source>
        <translation>gültig, noch %1</translation>
    </message>
    <message>
        <source>%1 %2 UTC</source>
        <translation>%1 %2 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2: %3. %4</source>
        <translation>Zeile %1, Spalte %2: %3. %4</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>attest::ui::rules</name>
    <message>
        <source>A tenant domain has no spaces.</source>
        <translation>Eine Mandantendomäne hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A domain has at most 253 characters.</source>
        <translation>Eine Domäne hat höchstens 253 Zeichen.</translation>
    </message>
    <message>
        <source>A resource id begins with /subscriptions/. Leave it empty if the agent named none.</source>
        <translation>Eine Ressourcen-Id beginnt mit /subscriptions/. Leer lassen, wenn der Agent keine genannt hat.</translation>
    </message>
    <message>
        <source>A challenge has at most 256 bytes here; the metadata service takes 32.</source>
        <translation>Eine Herausforderung hat hier höchstens 256 Bytes; der Metadatendienst nimmt 32.</translation>
    </message>
    <message>
        <source>This is no time. Write it in UTC, such as 2026-07-28 13:24:41.</source>
        <translation>Dies ist keine Zeit. Sie in UTC schreiben, etwa 2026-07-28 13:24:41.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>stricter</source>
        <translation>strenger</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>The token was saved without its signature</source>
        <translation>Das Token wurde ohne seine Signatur gespeichert</translation>
    </message>
    <message>
        <source>Whoever saved this case took the token&apos;s signature out, so that nobody who is sent the file can use the token. Everything else can be judged; whether Entra ID signed it cannot.</source>
        <translation>Wer diesen Fall gespeichert hat, hat die Signatur des Tokens entfernt, damit niemand, der die Datei erhält, das Token benutzen kann. Alles andere lässt sich beurteilen; ob Entra ID es signiert hat, nicht.</translation>
    </message>
    <message>
        <source>Judge the original token where it is, or ask for a case that keeps it. A token is harmless once it has expired.</source>
        <translation>Das ursprüngliche Token dort beurteilen, wo es liegt, oder um einen Fall bitten, der es enthält. Ein abgelaufenes Token ist harmlos.</translation>
    </message>
    <message>
        <source>Reading {path} failed: {reason}.</source>
        <translation>{path} ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Prüfen, ob die Datei vorhanden ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>The case file cannot be written</source>
        <translation>Die Falldatei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Writing {path} failed: {reason}. What was there before is unchanged.</source>
        <translation>{path} ließ sich nicht schreiben: {reason}. Was zuvor dort stand, ist unverändert.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room.</source>
        <translation>Einen Ordner wählen, in den geschrieben werden darf und der Platz hat.</translation>
    </message>
    <message>
        <source>The case file is too large</source>
        <translation>Die Falldatei ist zu groß</translation>
    </message>
    <message>
        <source>A case file has at most {limit} bytes.</source>
        <translation>Eine Falldatei hat höchstens {limit} Bytes.</translation>
    </message>
    <message>
        <source>Make sure that this is a case file.</source>
        <translation>Sicherstellen, dass dies eine Falldatei ist.</translation>
    </message>
    <message>
        <source>The case file is not JSON</source>
        <translation>Die Falldatei ist kein JSON</translation>
    </message>
    <message>
        <source>The file cannot be read as JSON ({reason}[[; needed: {expected}]][[; found: &quot;{found}&quot;]][[; name: &quot;{name}&quot;]]). It was cut off or changed on its way.</source>
        <translation>Die Datei lässt sich nicht als JSON lesen ({reason}[[; erwartet: {expected}]][[; gefunden: „{found}“]][[; Name: „{name}“]]). Sie wurde unterwegs abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>Ask for the file again, as an attachment or an archive rather than as text in a message.</source>
        <translation>Die Datei noch einmal anfordern, als Anhang oder Archiv statt als Text in einer Nachricht.</translation>
    </message>
    <message>
        <source>Nothing here that can be judged</source>
        <translation>Hier ist nichts, was sich beurteilen lässt</translation>
    </message>
    <message>
        <source>{name} was taken for: {kind}. No case can be made of it, or nothing in the open case asks for it.</source>
        <translation>{name} wurde erkannt als: {kind}. Daraus lässt sich kein Fall machen, oder nichts im geöffneten Fall fragt danach.</translation>
    </message>
    <message>
        <source>Open an attested document, a token or a case file. Into an open case go its policy, certificates, a key set, and the answers of Azure that it asks for.</source>
        <translation>Ein attestiertes Dokument, ein Token oder eine Falldatei öffnen. In einen geöffneten Fall gehören seine Richtlinie, Zertifikate, ein Schlüsselsatz und die Antworten von Azure, nach denen er fragt.</translation>
    </message>
    <message>
        <source>There is no case to put this into</source>
        <translation>Es gibt keinen Fall, in den dies gehört</translation>
    </message>
    <message>
        <source>{name} was taken for: {kind}. It says something about evidence, and none is open.</source>
        <translation>{name} wurde erkannt als: {kind}. Es sagt etwas über einen Nachweis aus, und keiner ist geöffnet.</translation>
    </message>
    <message>
        <source>Open the attested document or the token first, then this.</source>
        <translation>Zuerst das attestierte Dokument oder das Token öffnen, dann dies.</translation>
    </message>
    <message>
        <source>This is no case file</source>
        <translation>Dies ist keine Falldatei</translation>
    </message>
    <message>
        <source>The file is JSON, but not an object with the member &quot;attestcase&quot; that every case has.</source>
        <translation>Die Datei ist JSON, aber kein Objekt mit dem Eintrag „attestcase“, den jeder Fall hat.</translation>
    </message>
    <message>
        <source>Open it as evidence or as a policy if it is one of these.</source>
        <translation>Sie als Nachweis oder als Richtlinie öffnen, wenn sie eines davon ist.</translation>
    </message>
    <message>
        <source>A case of another version</source>
        <translation>Ein Fall einer anderen Version</translation>
    </message>
    <message>
        <source>The file is a case of version {found}, and this program reads version {supported}. Guessing what another version means could change the verdict.</source>
        <translation>Die Datei ist ein Fall der Version {found}; dieses Programm liest Version {supported}. Zu raten, was eine andere Version bedeutet, könnte das Urteil ändern.</translation>
    </message>
    <message>
        <source>Open it with a program of the version that wrote it; the member &quot;program&quot; says which.</source>
        <translation>Sie mit einem Programm der Version öffnen, die sie geschrieben hat; der Eintrag „program“ nennt sie.</translation>
    </message>
    <message>
        <source>A member that a case does not have</source>
        <translation>Ein Eintrag, den ein Fall nicht hat</translation>
    </message>
    <message>
        <source>The file holds &quot;{member}&quot;, which this version does not know. It may be there to change what is checked, so it is not passed over.</source>
        <translation>Die Datei enthält „{member}“, was diese Version nicht kennt. Der Eintrag könnte ändern, was geprüft wird, und wird deshalb nicht übergangen.</translation>
    </message>
    <message>
        <source>Remove the member if somebody added it by hand, or open the file with the program that wrote it.</source>
        <translation>Den Eintrag entfernen, wenn ihn jemand von Hand eingefügt hat, oder die Datei mit dem Programm öffnen, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>A member is missing in the case</source>
        <translation>Dem Fall fehlt ein Eintrag</translation>
    </message>
    <message>
        <source>&quot;{member}&quot; is not there, and every case of this version has it.</source>
        <translation>„{member}“ ist nicht vorhanden, und jeder Fall dieser Version hat ihn.</translation>
    </message>
    <message>
        <source>Ask for the file again; if it was edited by hand, put the member back.</source>
        <translation>Die Datei noch einmal anfordern; wurde sie von Hand bearbeitet, den Eintrag wieder einfügen.</translation>
    </message>
    <message>
        <source>A member of the case has the wrong type</source>
        <translation>Ein Eintrag des Falls hat den falschen Typ</translation>
    </message>
    <message>
        <source>&quot;{member}&quot; has to be: {expected}.</source>
        <translation>„{member}“ muss sein: {expected}.</translation>
    </message>
    <message>
        <source>Ask for the file again; if it was edited by hand, correct the member.</source>
        <translation>Die Datei noch einmal anfordern; wurde sie von Hand bearbeitet, den Eintrag berichtigen.</translation>
    </message>
    <message>
        <source>A value that the case cannot have</source>
        <translation>Ein Wert, den der Fall nicht haben kann</translation>
    </message>
    <message>
        <source>&quot;{member}&quot; is &quot;{found}&quot;, which is none of the values it can have.</source>
        <translation>„{member}“ ist „{found}“, und das ist keiner der möglichen Werte.</translation>
    </message>
    <message>
        <source>A certificate of the case cannot be read</source>
        <translation>Ein Zertifikat des Falls lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>&quot;{member}&quot; is no certificate ({reason}).</source>
        <translation>„{member}“ ist kein Zertifikat ({reason}).</translation>
    </message>
    <message>
        <source>Ask for the file again; it was changed on its way.</source>
        <translation>Die Datei noch einmal anfordern; sie wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>A shipped root that this program does not have</source>
        <translation>Eine mitgelieferte Wurzel, die dieses Programm nicht hat</translation>
    </message>
    <message>
        <source>The case rests on the root &quot;{name}&quot; as one that the program ships, with the key {fingerprint}. This program ships no such root, so the verdict would not be the same.</source>
        <translation>Der Fall beruht auf der Wurzel „{name}“ als einer, die das Programm mitliefert, mit dem Schlüssel {fingerprint}. Dieses Programm liefert keine solche Wurzel mit; das Urteil wäre also nicht dasselbe.</translation>
    </message>
    <message>
        <source>Open the case with a program of the version that wrote it; the member &quot;program&quot; says which.</source>
        <translation>Den Fall mit einem Programm der Version öffnen, die ihn geschrieben hat; der Eintrag „program“ nennt sie.</translation>
    </message>
    <message>
        <source>The policy of the case cannot be loaded</source>
        <translation>Die Richtlinie des Falls lässt sich nicht laden</translation>
    </message>
    <message>
        <source>The case can be looked at, but not replayed: its policy is not valid[[ ({reason})]].</source>
        <translation>Der Fall lässt sich ansehen, aber nicht nachspielen: Seine Richtlinie ist ungültig[[ ({reason})]].</translation>
    </message>
    <message>
        <source>Open the policy of the case and correct it; what is wrong is marked there.</source>
        <translation>Die Richtlinie des Falls öffnen und berichtigen; was falsch ist, ist dort markiert.</translation>
    </message>
    <message>
        <source>The case holds evidence that nothing would judge</source>
        <translation>Der Fall enthält einen Nachweis, den nichts beurteilen würde</translation>
    </message>
    <message>
        <source>Beside what decides the verdict there is &quot;{name}&quot;. A case has one piece of evidence for each method, and without a policy a single one; a further one would seem to have been looked at.</source>
        <translation>Neben dem, was das Urteil bestimmt, liegt „{name}“. Ein Fall hat einen Nachweis je Methode und ohne Richtlinie nur einen einzigen; bei einem weiteren sähe es so aus, als sei er geprüft worden.</translation>
    </message>
    <message>
        <source>Make a case of its own for each piece of evidence.</source>
        <translation>Für jeden Nachweis einen eigenen Fall anlegen.</translation>
    </message>
    <message>
        <source>The case does not say what its maker saw</source>
        <translation>Der Fall sagt nicht, was sein Ersteller gesehen hat</translation>
    </message>
    <message>
        <source>No result was recorded with it, so there is nothing to hold the replay against: the file may have been edited, redacted, or made by hand.</source>
        <translation>Es wurde kein Ergebnis mit ihm aufgezeichnet, an dem sich das Nachspielen messen ließe: Die Datei kann bearbeitet, geschwärzt oder von Hand erstellt worden sein.</translation>
    </message>
    <message>
        <source>Ask its maker for the result where it matters.</source>
        <translation>Wo es darauf ankommt, den Ersteller nach dem Ergebnis fragen.</translation>
    </message>
    <message>
        <source>A set of public keys</source>
        <translation>Ein Satz öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) is what tokens are verified with. It may name a tenant.</source>
        <translation>{name} ({bytes} Bytes) dient dazu, Token zu prüfen. Es kann einen Mandanten nennen.</translation>
    </message>
    <message>
        <source>A key set that came with private keys</source>
        <translation>Ein Schlüsselsatz, der private Schlüssel enthielt</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) has private members. Their values are left out of the file; whoever had the set before has them.</source>
        <translation>{name} ({bytes} Bytes) hat private Einträge. Ihre Werte bleiben aus der Datei heraus; wer den Satz zuvor hatte, besitzt sie.</translation>
    </message>
    <message>
        <source>Take only public keys for verifying. Replace those keys where they are in use.</source>
        <translation>Zum Prüfen nur öffentliche Schlüssel nehmen. Diese Schlüssel dort ersetzen, wo sie in Gebrauch sind.</translation>
    </message>
    <message>
        <source>A managed identity&apos;s token that can still be used</source>
        <translation>Ein noch benutzbares Token einer verwalteten Identität</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) is a whole access token. Until it expires, whoever has this file can act as that identity towards the token&apos;s audience.</source>
        <translation>{name} ({bytes} Bytes) ist ein vollständiges Zugriffstoken. Bis es abläuft, kann jeder, der diese Datei hat, gegenüber der Zielgruppe des Tokens als diese Identität auftreten.</translation>
    </message>
    <message>
        <source>Save without the signature unless the signature itself is in question. Otherwise wait until the token has expired, or send the file only over a channel that you would send a password over.</source>
        <translation>Ohne die Signatur speichern, sofern es nicht um die Signatur selbst geht. Sonst warten, bis das Token abgelaufen ist, oder die Datei nur auf einem Weg senden, auf dem auch ein Passwort gesendet werden dürfte.</translation>
    </message>
    <message>
        <source>A token without its signature</source>
        <translation>Ein Token ohne seine Signatur</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) cannot be used any more. It still names its tenant, its identity and the resource that the identity belongs to.</source>
        <translation>{name} ({bytes} Bytes) ist nicht mehr benutzbar. Es nennt weiterhin seinen Mandanten, seine Identität und die Ressource, zu der die Identität gehört.</translation>
    </message>
    <message>
        <source>An attested document</source>
        <translation>Ein attestiertes Dokument</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) names a machine and its subscription. It proves nothing to a server that gives out a challenge of its own.</source>
        <translation>{name} ({bytes} Bytes) nennt eine Maschine und ihr Abonnement. Einem Server, der eine eigene Herausforderung ausgibt, beweist es nichts.</translation>
    </message>
    <message>
        <source>A policy</source>
        <translation>Eine Richtlinie</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) names tenants, subscriptions and identities, and so tells who may attest.</source>
        <translation>{name} ({bytes} Bytes) nennt Mandanten, Abonnements und Identitäten und verrät damit, wer attestieren darf.</translation>
    </message>
    <message>
        <source>A root that the case brings along</source>
        <translation>Eine Wurzel, die der Fall mitbringt</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; was added by whoever made this case; the program does not ship it. A verdict that rests on it is worth as much as your trust in that root.</source>
        <translation>„{name}“ hat hinzugefügt, wer diesen Fall erstellt hat; das Programm liefert sie nicht mit. Ein Urteil, das darauf beruht, ist so viel wert wie das Vertrauen in diese Wurzel.</translation>
    </message>
    <message>
        <source>Compare the root&apos;s fingerprint with one that you have from its owner before you believe the verdict.</source>
        <translation>Den Fingerabdruck der Wurzel mit einem vergleichen, der von ihrem Eigentümer stammt, bevor dem Urteil geglaubt wird.</translation>
    </message>
    <message>
        <source>The root of a simulated tenant</source>
        <translation>Die Wurzel eines simulierten Mandanten</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; belongs to the lab. Results that rest on it are marked as such.</source>
        <translation>„{name}“ gehört zum Labor. Ergebnisse, die darauf beruhen, sind entsprechend gekennzeichnet.</translation>
    </message>
    <message>
        <source>An intermediate certificate</source>
        <translation>Ein Zwischenzertifikat</translation>
    </message>
    <message>
        <source>{name} ({bytes} bytes) is public.</source>
        <translation>{name} ({bytes} Bytes) ist öffentlich.</translation>
    </message>
    <message>
        <source>What Azure Resource Manager said</source>
        <translation>Was Azure Resource Manager geantwortet hat</translation>
    </message>
    <message>
        <source>The answer about {name} ({bytes} bytes) describes a machine, its network or its subscription, tags included.</source>
        <translation>Die Antwort über {name} ({bytes} Bytes) beschreibt eine Maschine, ihr Netz oder ihr Abonnement, Tags eingeschlossen.</translation>
    </message>
    <message>
        <source>Redact the case if the reader needs no more than what was checked.</source>
        <translation>Den Fall schwärzen, wenn der Empfänger nicht mehr braucht als das, was geprüft wurde.</translation>
    </message>
    <message>
        <source>A public answer</source>
        <translation>Eine öffentliche Antwort</translation>
    </message>
    <message>
        <source>The answer to &quot;{name}&quot; ({bytes} bytes) is public, but may name a tenant.</source>
        <translation>Die Antwort auf „{name}“ ({bytes} Bytes) ist öffentlich, kann aber einen Mandanten nennen.</translation>
    </message>
    <message>
        <source>Challenges that the server gave out</source>
        <translation>Herausforderungen, die der Server ausgegeben hat</translation>
    </message>
    <message>
        <source>There are {bytes} challenges with their times. They are of no use once they have been answered or have expired.</source>
        <translation>Es sind {bytes} Herausforderungen mit ihren Zeiten. Sie nützen nichts mehr, sobald sie beantwortet oder abgelaufen sind.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>Somebody wrote {bytes} bytes[[ about &quot;{name}&quot;]]. Tokens in it are masked; nothing else is.</source>
        <translation>Jemand hat {bytes} Bytes geschrieben[[ zu „{name}“]]. Token darin sind unkenntlich gemacht, sonst nichts.</translation>
    </message>
    <message>
        <source>Read it before you send the file on.</source>
        <translation>Vor dem Weitergeben der Datei lesen.</translation>
    </message>
    <message>
        <source>A certificate of an unknown version</source>
        <translation>Ein Zertifikat unbekannter Version</translation>
    </message>
    <message>
        <source>The certificate&apos;s version field is {version}; X.509 has 0, 1 and 2 for versions 1 to 3, and what another one means is not defined.</source>
        <translation>Das Versionsfeld des Zertifikats ist {version}; X.509 hat 0, 1 und 2 für die Versionen 1 bis 3, und was ein anderer Wert bedeutet, ist nicht festgelegt.</translation>
    </message>
    <message>
        <source>Use a certificate as the authority issued it.</source>
        <translation>Ein Zertifikat verwenden, wie die Stelle es ausgestellt hat.</translation>
    </message>
    <message>
        <source>An IP address of an odd length</source>
        <translation>Eine IP-Adresse von seltsamer Länge</translation>
    </message>
    <message>
        <source>An address in a certificate has 4 octets for IPv4 or 16 for IPv6, and in a name constraint twice as many. This one has another count, so it names nothing.</source>
        <translation>Eine Adresse in einem Zertifikat hat 4 Oktette für IPv4 oder 16 für IPv6, in einer Namenseinschränkung doppelt so viele. Diese hat eine andere Anzahl und benennt daher nichts.</translation>
    </message>
    <message>
        <source>Ask whoever issued the certificate for a well-formed one.</source>
        <translation>Bei der ausstellenden Stelle ein wohlgeformtes Zertifikat anfordern.</translation>
    </message>
    <message>
        <source>A name with bytes that are no characters</source>
        <translation>Ein Name mit Bytes, die keine Zeichen sind</translation>
    </message>
    <message>
        <source>The attribute {attribute} of a distinguished name holds bytes for which its string type has no characters. Names are compared to find issuers, and readers would compare this one differently.</source>
        <translation>Das Attribut {attribute} eines Distinguished Name enthält Bytes, für die sein Zeichenkettentyp keine Zeichen hat. Namen werden verglichen, um Aussteller zu finden, und verschiedene Leser würden diesen verschieden vergleichen.</translation>
    </message>
    <message>
        <source>Ask whoever issued the certificate for one with well-formed names.</source>
        <translation>Bei der ausstellenden Stelle ein Zertifikat mit wohlgeformten Namen anfordern.</translation>
    </message>
    <message>
        <source>A list that holds nothing</source>
        <translation>Eine Liste, die nichts enthält</translation>
    </message>
    <message>
        <source>The list &quot;{field}&quot; is empty, and its definition asks for at least one entry.</source>
        <translation>Die Liste „{field}“ ist leer; ihre Definition verlangt mindestens einen Eintrag.</translation>
    </message>
    <message>
        <source>A set out of order</source>
        <translation>Eine Menge in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>DER writes the members of a set in the order of their encodings; in &quot;{field}&quot; they stand in another one. The signature covers the bytes as they are.</source>
        <translation>DER schreibt die Elemente einer Menge in der Reihenfolge ihrer Kodierungen; in „{field}“ stehen sie in einer anderen. Die Signatur gilt für die Bytes, wie sie sind.</translation>
    </message>
    <message>
        <source>Ask whoever issued the certificate for one in strict DER.</source>
        <translation>Bei der ausstellenden Stelle ein Zertifikat in strengem DER anfordern.</translation>
    </message>
    <message>
        <source>A serial number that is not positive</source>
        <translation>Eine Seriennummer, die nicht positiv ist</translation>
    </message>
    <message>
        <source>Serial numbers of certificates are positive. Zero and negative ones come from private authorities and test tools; no public authority issues them.</source>
        <translation>Seriennummern von Zertifikaten sind positiv. Null und negative stammen von privaten Stellen und Testwerkzeugen; keine öffentliche Stelle vergibt sie.</translation>
    </message>
    <message>
        <source>Issue the certificate again with a positive serial number.</source>
        <translation>Das Zertifikat mit positiver Seriennummer neu ausstellen.</translation>
    </message>
    <message>
        <source>A serial number of more than 20 octets</source>
        <translation>Eine Seriennummer mit mehr als 20 Oktetten</translation>
    </message>
    <message>
        <source>The serial number has {octets} octets, and 20 is the most that a conforming authority uses. Software with fixed buffers refuses longer ones.</source>
        <translation>Die Seriennummer hat {octets} Oktette; 20 sind das Höchste, was eine regelkonforme Stelle verwendet. Software mit festen Puffern weist längere zurück.</translation>
    </message>
    <message>
        <source>Issue the certificate again with a shorter serial number.</source>
        <translation>Das Zertifikat mit kürzerer Seriennummer neu ausstellen.</translation>
    </message>
    <message>
        <source>A date in the form for later years</source>
        <translation>Ein Datum in der Form für spätere Jahre</translation>
    </message>
    <message>
        <source>&quot;{field}&quot; is before 2050 and written with four digits for the year, a form that is for 2050 and later. What it means is clear; that it is written so is a departure.</source>
        <translation>„{field}“ liegt vor 2050 und ist mit vierstelliger Jahreszahl geschrieben, einer Form für 2050 und später. Was gemeint ist, ist klar; die Schreibweise weicht von der Regel ab.</translation>
    </message>
    <message>
        <source>Issue the certificate again with dates in UTCTime until 2049.</source>
        <translation>Das Zertifikat mit Daten in UTCTime bis 2049 neu ausstellen.</translation>
    </message>
    <message>
        <source>A certificate with a unique identifier</source>
        <translation>Ein Zertifikat mit einer eindeutigen Kennung</translation>
    </message>
    <message>
        <source>The certificate has the field &quot;{field}&quot;. Conforming authorities do not use it, and nothing here does.</source>
        <translation>Das Zertifikat hat das Feld „{field}“. Regelkonforme Stellen verwenden es nicht, und hier tut es auch nichts.</translation>
    </message>
    <message>
        <source>Issue the certificate again without unique identifiers.</source>
        <translation>Das Zertifikat ohne eindeutige Kennungen neu ausstellen.</translation>
    </message>
    <message>
        <source>Extensions in a certificate that has none</source>
        <translation>Erweiterungen in einem Zertifikat, das keine hat</translation>
    </message>
    <message>
        <source>The certificate says that it is of version {version} and yet holds extensions, which came with version 3. Software that goes by the version would overlook what they restrict.</source>
        <translation>Das Zertifikat gibt an, von Version {version} zu sein, und enthält doch Erweiterungen, die mit Version 3 kamen. Software, die nach der Version geht, würde übersehen, was sie einschränken.</translation>
    </message>
    <message>
        <source>Issue the certificate again as version 3.</source>
        <translation>Das Zertifikat als Version 3 neu ausstellen.</translation>
    </message>
    <message>
        <source>An extension that cannot be read</source>
        <translation>Eine Erweiterung, die sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>The contents of the extension {extension} are not what its definition says ({reason}). What it was to restrict is therefore unknown.</source>
        <translation>Der Inhalt der Erweiterung {extension} ist nicht, was ihre Definition verlangt ({reason}). Was sie einschränken sollte, ist daher unbekannt.</translation>
    </message>
    <message>
        <source>The same extension twice</source>
        <translation>Dieselbe Erweiterung zweimal</translation>
    </message>
    <message>
        <source>The certificate holds the extension {extension} more than once. Software that reads the first one and software that reads the last one would treat the certificate differently.</source>
        <translation>Das Zertifikat enthält die Erweiterung {extension} mehr als einmal. Software, die die erste liest, und Software, die die letzte liest, würden das Zertifikat verschieden behandeln.</translation>
    </message>
    <message>
        <source>Ask whoever issued the certificate for one with each extension once.</source>
        <translation>Bei der ausstellenden Stelle ein Zertifikat anfordern, das jede Erweiterung einmal enthält.</translation>
    </message>
    <message>
        <source>An empty list of extensions</source>
        <translation>Eine leere Liste von Erweiterungen</translation>
    </message>
    <message>
        <source>The field for extensions is there and holds none; a certificate without extensions leaves the field out.</source>
        <translation>Das Feld für Erweiterungen ist vorhanden und enthält keine; ein Zertifikat ohne Erweiterungen lässt das Feld weg.</translation>
    </message>
    <message>
        <source>A subject alternative name without a name</source>
        <translation>Ein alternativer Antragstellername ohne Namen</translation>
    </message>
    <message>
        <source>The extension subjectAltName is there and names nothing, so the certificate is for no host.</source>
        <translation>Die Erweiterung subjectAltName ist vorhanden und nennt nichts; das Zertifikat gilt also für keinen Host.</translation>
    </message>
    <message>
        <source>Ask whoever issued the certificate for one that names its host.</source>
        <translation>Bei der ausstellenden Stelle ein Zertifikat anfordern, das seinen Host nennt.</translation>
    </message>
    <message>
        <source>Name constraints that constrain nothing</source>
        <translation>Namenseinschränkungen, die nichts einschränken</translation>
    </message>
    <message>
        <source>The extension nameConstraints has neither permitted nor excluded names, or has a list without an entry. Whether it was to allow everything or nothing cannot be told.</source>
        <translation>Die Erweiterung nameConstraints hat weder erlaubte noch ausgeschlossene Namen oder eine Liste ohne Eintrag. Ob sie alles oder nichts erlauben sollte, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>A key usage that allows nothing</source>
        <translation>Eine Schlüsselverwendung, die nichts erlaubt</translation>
    </message>
    <message>
        <source>The extension keyUsage is there and sets no bit, so the key may be used for nothing.</source>
        <translation>Die Erweiterung keyUsage ist vorhanden und setzt kein Bit; der Schlüssel darf also für nichts verwendet werden.</translation>
    </message>
    <message>
        <source>Ask whoever issued the certificate for one that says what its key is for.</source>
        <translation>Bei der ausstellenden Stelle ein Zertifikat anfordern, das sagt, wofür sein Schlüssel da ist.</translation>
    </message>
    <message>
        <source>A list of bits not in its shortest form</source>
        <translation>Eine Bitliste nicht in ihrer kürzesten Form</translation>
    </message>
    <message>
        <source>The bits of {extension} end in zeros that DER leaves out. What they mean is clear; that they are written so is a departure.</source>
        <translation>Die Bits von {extension} enden in Nullen, die DER weglässt. Was gemeint ist, ist klar; die Schreibweise weicht von der Regel ab.</translation>
    </message>
    <message>
        <source>A path length in a certificate that issues none</source>
        <translation>Eine Pfadlänge in einem Zertifikat, das keine ausstellt</translation>
    </message>
    <message>
        <source>basicConstraints limits how many authorities may follow, and says at the same time that this certificate is no authority.</source>
        <translation>basicConstraints begrenzt, wie viele Stellen folgen dürfen, und sagt zugleich, dass dieses Zertifikat keine Stelle ist.</translation>
    </message>
    <message>
        <source>An authority key identifier that is half there</source>
        <translation>Eine Schlüsselkennung der Stelle, die nur halb da ist</translation>
    </message>
    <message>
        <source>The extension names the issuer&apos;s certificate by name or by serial number and not by both, so it names none.</source>
        <translation>Die Erweiterung nennt das Zertifikat des Ausstellers nach Namen oder nach Seriennummer und nicht nach beidem; also nennt sie keines.</translation>
    </message>
    <message>
        <source>A default value written out</source>
        <translation>Ein ausgeschriebener Vorgabewert</translation>
    </message>
    <message>
        <source>&quot;{field}&quot; is written although it has the value that is meant when it is left out. DER has one form for each value, without the default.</source>
        <translation>„{field}“ ist geschrieben, obwohl es den Wert hat, der gemeint ist, wenn es fehlt. DER hat eine Form für jeden Wert, ohne die Vorgabe.</translation>
    </message>
    <message>
        <source>A public key that cannot be read</source>
        <translation>Ein öffentlicher Schlüssel, der sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>The octets of the key are not what its algorithm calls for ({reason}), so no signature of it can be checked.</source>
        <translation>Die Oktette des Schlüssels sind nicht, was sein Verfahren verlangt ({reason}); keine seiner Signaturen lässt sich prüfen.</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate is missing</source>
        <translation>Das Zertifikat des Ausstellers fehlt</translation>
    </message>
    <message>
        <source>The path ends at {subject}. Its issuer, {issuer}, is neither an anchor nor among the certificates at hand. Attested documents carry the signer&apos;s certificate alone, so its issuer has to come from elsewhere.</source>
        <translation>Der Pfad endet bei {subject}. Der Aussteller, {issuer}, ist weder ein Vertrauensanker noch unter den vorhandenen Zertifikaten. Attestierte Dokumente enthalten nur das Zertifikat des Unterzeichners; das seines Ausstellers muss von anderswo kommen.</translation>
    </message>
    <message>
        <source>Give the issuer&apos;s certificate as an intermediate; the signer&apos;s authority information access says where it is published. On the server, open outbound access to www.microsoft.com and caissuers.microsoft.com.</source>
        <translation>Das Zertifikat des Ausstellers als Zwischenzertifikat angeben; die Authority Information Access im Zertifikat des Unterzeichners sagt, wo es veröffentlicht ist. Auf dem Server ausgehende Verbindungen zu www.microsoft.com und caissuers.microsoft.com zulassen.</translation>
    </message>
    <message>
        <source>The root is not trusted</source>
        <translation>Der Wurzel wird nicht vertraut</translation>
    </message>
    <message>
        <source>The path leads to {subject}, which issued itself and is not among the anchors. Anyone can make such a root.</source>
        <translation>Der Pfad führt zu {subject}, das sich selbst ausgestellt hat und nicht unter den Vertrauensankern ist. Eine solche Wurzel kann jeder herstellen.</translation>
    </message>
    <message>
        <source>If this is a new root of Azure, update to a release that pins it or add it to the anchors after comparing its fingerprint with the one that Microsoft publishes. Otherwise the document did not come from Azure.</source>
        <translation>Ist dies eine neue Wurzel von Azure, auf eine Version aktualisieren, die sie hinterlegt hat, oder sie zu den Vertrauensankern hinzufügen, nachdem ihr Fingerabdruck mit dem von Microsoft veröffentlichten verglichen wurde. Andernfalls stammt das Dokument nicht von Azure.</translation>
    </message>
    <message>
        <source>The path leads round in a circle</source>
        <translation>Der Pfad führt im Kreis</translation>
    </message>
    <message>
        <source>Every certificate of {issuer} that could have issued {subject} is in the path already, so it never reaches an anchor.</source>
        <translation>Jedes Zertifikat von {issuer}, das {subject} ausgestellt haben könnte, ist bereits im Pfad; er erreicht also nie einen Vertrauensanker.</translation>
    </message>
    <message>
        <source>Give the root that these certificates lead to as an anchor, if you trust it.</source>
        <translation>Die Wurzel, zu der diese Zertifikate führen, als Vertrauensanker angeben, wenn ihr vertraut wird.</translation>
    </message>
    <message>
        <source>The path is too long</source>
        <translation>Der Pfad ist zu lang</translation>
    </message>
    <message>
        <source>At {subject} the path has {limit} certificates and no anchor. Chains of Azure have three or four; longer ones are made to cost time.</source>
        <translation>Bei {subject} hat der Pfad {limit} Zertifikate und keinen Vertrauensanker. Ketten von Azure haben drei oder vier; längere werden gemacht, um Zeit zu kosten.</translation>
    </message>
    <message>
        <source>Give only the intermediates that belong to this chain.</source>
        <translation>Nur die Zwischenzertifikate angeben, die zu dieser Kette gehören.</translation>
    </message>
    <message>
        <source>More intermediates than were allowed</source>
        <translation>Mehr Zwischenzertifikate als erlaubt</translation>
    </message>
    <message>
        <source>With {subject} the path has more than {limit} intermediate authorities, the limit that was asked for. Self-issued ones do not count.</source>
        <translation>Mit {subject} hat der Pfad mehr als {limit} Zwischenstellen, die verlangte Höchstzahl. Selbst ausgestellte zählen nicht.</translation>
    </message>
    <message>
        <source>Raise the limit if the chain is one you expect.</source>
        <translation>Die Grenze anheben, wenn eine solche Kette erwartet wird.</translation>
    </message>
    <message>
        <source>The search for a path was ended</source>
        <translation>Die Suche nach einem Pfad wurde abgebrochen</translation>
    </message>
    <message>
        <source>After {steps} steps and {signatures} signatures no path from {subject} to an anchor was found. So many certificates that could have issued each other come about only by intent.</source>
        <translation>Nach {steps} Schritten und {signatures} Signaturen war kein Pfad von {subject} zu einem Vertrauensanker gefunden. So viele Zertifikate, die einander ausgestellt haben könnten, entstehen nur mit Absicht.</translation>
    </message>
    <message>
        <source>More was found than is said</source>
        <translation>Es wurde mehr gefunden, als gesagt wird</translation>
    </message>
    <message>
        <source>Of {subject} and what belongs to it, {count} further findings are left out here. None of them is graver than those that are shown.</source>
        <translation>Zu {subject} und dem, was dazugehört, sind hier {count} weitere Befunde ausgelassen. Keiner davon wiegt schwerer als die gezeigten.</translation>
    </message>
    <message>
        <source>Look at the findings that are shown. A certificate with so much wrong was made to cost time and space.</source>
        <translation>Die gezeigten Befunde ansehen. Ein Zertifikat, an dem so viel falsch ist, wurde gemacht, um Zeit und Platz zu kosten.</translation>
    </message>
    <message>
        <source>A certificate is not signed by its issuer</source>
        <translation>Ein Zertifikat ist nicht von seinem Aussteller signiert</translation>
    </message>
    <message>
        <source>The key of {issuer} does not verify the signature on {subject}. The certificate was altered, was made by somebody else, or this issuer has another key of the same name.</source>
        <translation>Der Schlüssel von {issuer} bestätigt die Signatur auf {subject} nicht. Das Zertifikat wurde verändert, stammt von jemand anderem, oder dieser Aussteller hat einen anderen Schlüssel gleichen Namens.</translation>
    </message>
    <message>
        <source>Fetch the issuer&apos;s certificate again from where the certificate says it is published. If the signature still does not hold, treat the certificate as forged.</source>
        <translation>Das Zertifikat des Ausstellers noch einmal dort abrufen, wo es laut Zertifikat veröffentlicht ist. Gilt die Signatur weiterhin nicht, das Zertifikat als gefälscht behandeln.</translation>
    </message>
    <message>
        <source>A signature algorithm that is not known here</source>
        <translation>Ein Signaturverfahren, das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>{subject} is signed with {algorithm}, or with parameters that do not belong to it. Nobody could say whether the signature holds.</source>
        <translation>{subject} ist mit {algorithm} signiert oder mit Parametern, die nicht dazugehören. Niemand könnte sagen, ob die Signatur gilt.</translation>
    </message>
    <message>
        <source>Use a certificate signed with RSA, ECDSA or an Edwards curve.</source>
        <translation>Ein Zertifikat verwenden, das mit RSA, ECDSA oder einer Edwards-Kurve signiert ist.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key cannot have made this signature</source>
        <translation>Der Schlüssel des Ausstellers kann diese Signatur nicht erzeugt haben</translation>
    </message>
    <message>
        <source>{subject} claims a signature with {algorithm}, but the key of {issuer} is of another kind or for another scheme.</source>
        <translation>{subject} beansprucht eine Signatur mit {algorithm}, aber der Schlüssel von {issuer} ist von anderer Art oder für ein anderes Schema.</translation>
    </message>
    <message>
        <source>Give the certificate of the issuer that really signed it.</source>
        <translation>Das Zertifikat des Ausstellers angeben, der es wirklich signiert hat.</translation>
    </message>
    <message>
        <source>A signature with a broken digest</source>
        <translation>Eine Signatur mit gebrochenem Hashverfahren</translation>
    </message>
    <message>
        <source>{subject} is signed with {algorithm}. Two certificates with one such digest can be made by intent, so the signature does not say which of them was meant.</source>
        <translation>{subject} ist mit {algorithm} signiert. Zwei Zertifikate mit einem solchen Hashwert lassen sich absichtlich herstellen; die Signatur sagt also nicht, welches gemeint war.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with SHA-256 or better.</source>
        <translation>Das Zertifikat mit SHA-256 oder besser neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>A certificate names two signature algorithms</source>
        <translation>Ein Zertifikat nennt zwei Signaturverfahren</translation>
    </message>
    <message>
        <source>Inside, {subject} says it is signed with {inner}; outside, with {outer}. They have to be the same, because only the inner one is signed itself.</source>
        <translation>Innen sagt {subject}, es sei mit {inner} signiert, außen mit {outer}. Beide müssen gleich sein, denn nur die innere Angabe ist selbst signiert.</translation>
    </message>
    <message>
        <source>Use the certificate as the authority issued it.</source>
        <translation>Das Zertifikat verwenden, wie die Stelle es ausgestellt hat.</translation>
    </message>
    <message>
        <source>A key that is too small</source>
        <translation>Ein zu kleiner Schlüssel</translation>
    </message>
    <message>
        <source>The key of {subject} is {key}; {minimum} bits are the least that count as safe.</source>
        <translation>Der Schlüssel von {subject} ist {key}; als sicher gelten mindestens {minimum} Bits.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with a larger key.</source>
        <translation>Das Zertifikat mit größerem Schlüssel neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>A key that is not fit for use</source>
        <translation>Ein untauglicher Schlüssel</translation>
    </message>
    <message>
        <source>The {key} key of {subject} is not fit for a certificate of today: {reason}. Keys of RSA have a length in whole octets and an odd exponent above 1, keys on curves name their curve, and DSA is no longer in use.</source>
        <translation>Der {key}-Schlüssel von {subject} taugt nicht für ein heutiges Zertifikat: {reason}. RSA-Schlüssel haben eine Länge in ganzen Oktetten und einen ungeraden Exponenten über 1, Schlüssel auf Kurven nennen ihre Kurve, und DSA ist nicht mehr in Gebrauch.</translation>
    </message>
    <message>
        <source>Have the certificate issued again for a well-made key.</source>
        <translation>Das Zertifikat für einen ordentlich erzeugten Schlüssel neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>A certificate has expired</source>
        <translation>Ein Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>{subject} was valid until {notAfter}; the clock says {now}.</source>
        <translation>{subject} war bis {notAfter} gültig; die Uhr sagt {now}.</translation>
    </message>
    <message>
        <source>If the clock is right, fetch a fresh document or drop the expired intermediate in favour of its successor. To look at an old document, set the clock to when it was made.</source>
        <translation>Geht die Uhr richtig, ein frisches Dokument abrufen oder das abgelaufene Zwischenzertifikat durch seinen Nachfolger ersetzen. Um ein altes Dokument anzusehen, die Uhr auf den Zeitpunkt seiner Entstehung stellen.</translation>
    </message>
    <message>
        <source>A certificate is not valid yet</source>
        <translation>Ein Zertifikat ist noch nicht gültig</translation>
    </message>
    <message>
        <source>{subject} is valid from {notBefore}; the clock says {now}.</source>
        <translation>{subject} ist ab {notBefore} gültig; die Uhr sagt {now}.</translation>
    </message>
    <message>
        <source>Correct the clock of the machine that verifies.</source>
        <translation>Die Uhr der prüfenden Maschine berichtigen.</translation>
    </message>
    <message>
        <source>The anchor&apos;s time is over, or not come</source>
        <translation>Die Zeit des Vertrauensankers ist vorbei oder noch nicht gekommen</translation>
    </message>
    <message>
        <source>The anchor {subject} is pinned by name and key. Its own certificate is valid from {notBefore} to {notAfter}; the clock says {now}.</source>
        <translation>Der Vertrauensanker {subject} ist nach Namen und Schlüssel hinterlegt. Sein eigenes Zertifikat ist von {notBefore} bis {notAfter} gültig; die Uhr sagt {now}.</translation>
    </message>
    <message>
        <source>Correct the clock, or update to a release with the roots of today.</source>
        <translation>Die Uhr berichtigen oder auf eine Version mit heutigen Wurzeln aktualisieren.</translation>
    </message>
    <message>
        <source>A certificate of an old version</source>
        <translation>Ein Zertifikat alter Version</translation>
    </message>
    <message>
        <source>{subject} is of version {version}. Only version 3 can say what a certificate is for and who may issue.</source>
        <translation>{subject} ist von Version {version}. Nur Version 3 kann sagen, wofür ein Zertifikat ist und wer ausstellen darf.</translation>
    </message>
    <message>
        <source>Have the certificate issued again as version 3.</source>
        <translation>Das Zertifikat als Version 3 neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>The issuer is no authority</source>
        <translation>Der Aussteller ist keine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>{subject} has issued a certificate, but its basic constraints do not make it an authority ({reason}). Anyone with an ordinary certificate could issue others otherwise.</source>
        <translation>{subject} hat ein Zertifikat ausgestellt, aber seine basicConstraints machen es nicht zu einer Stelle ({reason}). Sonst könnte jeder mit einem gewöhnlichen Zertifikat weitere ausstellen.</translation>
    </message>
    <message>
        <source>Treat what it issued as forged, unless you run this authority: then issue its certificate again with cA set.</source>
        <translation>Was es ausgestellt hat, als gefälscht behandeln, es sei denn, die Stelle ist die eigene: dann ihr Zertifikat mit gesetztem cA neu ausstellen.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key may not sign certificates</source>
        <translation>Der Schlüssel des Ausstellers darf keine Zertifikate signieren</translation>
    </message>
    <message>
        <source>The key usage of {subject} does not include signing certificates.</source>
        <translation>Die Schlüsselverwendung von {subject} umfasst das Signieren von Zertifikaten nicht.</translation>
    </message>
    <message>
        <source>Have the authority&apos;s certificate issued again with keyCertSign.</source>
        <translation>Das Zertifikat der Stelle mit keyCertSign neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>A certificate that is half an authority&apos;s</source>
        <translation>Ein Zertifikat, das nur halb das einer Stelle ist</translation>
    </message>
    <message>
        <source>{subject} has one of the two marks of an authority and not the other (the odd one: {reason}). Readers of one mark and of the other would treat it differently.</source>
        <translation>{subject} hat eines der beiden Merkmale einer Stelle und das andere nicht (das abweichende: {reason}). Leser des einen und Leser des anderen Merkmals würden es verschieden behandeln.</translation>
    </message>
    <message>
        <source>Have the certificate issued again, as an authority&apos;s or as an end entity&apos;s.</source>
        <translation>Das Zertifikat neu ausstellen lassen, als das einer Stelle oder das einer Endeinheit.</translation>
    </message>
    <message>
        <source>An authority below one that allows none</source>
        <translation>Eine Stelle unter einer, die keine erlaubt</translation>
    </message>
    <message>
        <source>{subject} allows {limit} intermediate authorities below itself; the path has {count}.</source>
        <translation>{subject} erlaubt {limit} Zwischenstellen unter sich; der Pfad hat {count}.</translation>
    </message>
    <message>
        <source>Treat the lower authority as not authorised, unless you run these: then issue the upper one&apos;s certificate again with a longer path.</source>
        <translation>Die untere Stelle als nicht berechtigt behandeln, es sei denn, beide sind die eigenen: dann das Zertifikat der oberen mit größerer Pfadlänge neu ausstellen.</translation>
    </message>
    <message>
        <source>A certificate for another purpose</source>
        <translation>Ein Zertifikat für einen anderen Zweck</translation>
    </message>
    <message>
        <source>{subject} is for {found}. Wanted, through the whole path: {wanted}.</source>
        <translation>{subject} ist für {found}. Verlangt ist auf dem ganzen Pfad: {wanted}.</translation>
    </message>
    <message>
        <source>Use a certificate issued for that purpose. A signer of attested documents is a TLS server&apos;s.</source>
        <translation>Ein Zertifikat verwenden, das für diesen Zweck ausgestellt ist. Der Unterzeichner attestierter Dokumente ist ein TLS-Server.</translation>
    </message>
    <message>
        <source>A critical extension that is not processed here</source>
        <translation>Eine kritische Erweiterung, die hier nicht verarbeitet wird</translation>
    </message>
    <message>
        <source>{subject} has the critical extension {extension}. Critical means: who does not understand it must refuse the certificate.</source>
        <translation>{subject} hat die kritische Erweiterung {extension}. Kritisch heißt: Wer sie nicht versteht, muss das Zertifikat ablehnen.</translation>
    </message>
    <message>
        <source>Use a certificate without it, or tell us what it is for.</source>
        <translation>Ein Zertifikat ohne sie verwenden oder uns mitteilen, wofür sie ist.</translation>
    </message>
    <message>
        <source>A critical policy with an unknown qualifier</source>
        <translation>Eine kritische Richtlinie mit unbekanntem Qualifizierer</translation>
    </message>
    <message>
        <source>{subject} has critical certificate policies with the qualifier {qualifier}, which has to be understood to accept them and is not.</source>
        <translation>{subject} hat kritische Zertifikatsrichtlinien mit dem Qualifizierer {qualifier}, der verstanden werden muss, um sie zu akzeptieren, und nicht verstanden wird.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with policies that are not critical.</source>
        <translation>Das Zertifikat mit Richtlinien neu ausstellen lassen, die nicht kritisch sind.</translation>
    </message>
    <message>
        <source>An extension that is marked critical, or not, against the rule</source>
        <translation>Eine Erweiterung, die entgegen der Regel kritisch ist oder nicht</translation>
    </message>
    <message>
        <source>The extension {extension} of {subject} has to be {expected}. A certificate whose maker did not know that is not relied on.</source>
        <translation>Die Erweiterung {extension} von {subject} muss sein: {expected}. Auf ein Zertifikat, dessen Hersteller das nicht wusste, wird nicht gebaut.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with the extension marked as it should be.</source>
        <translation>Das Zertifikat mit der vorgeschriebenen Kennzeichnung der Erweiterung neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>A certificate without an issuer&apos;s name</source>
        <translation>Ein Zertifikat ohne Namen des Ausstellers</translation>
    </message>
    <message>
        <source>{subject} does not say who issued it.</source>
        <translation>{subject} sagt nicht, wer es ausgestellt hat.</translation>
    </message>
    <message>
        <source>Have the certificate issued again.</source>
        <translation>Das Zertifikat neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>An authority without a name</source>
        <translation>Eine Stelle ohne Namen</translation>
    </message>
    <message>
        <source>A certificate in the path has issued others and has no name itself[[: {subject}]]. What it issued cannot be told from what any other nameless authority issued.</source>
        <translation>Ein Zertifikat im Pfad hat andere ausgestellt und selbst keinen Namen[[: {subject}]]. Was es ausgestellt hat, lässt sich nicht von dem unterscheiden, was eine andere namenlose Stelle ausgestellt hat.</translation>
    </message>
    <message>
        <source>Have the authority&apos;s certificate issued again with a name.</source>
        <translation>Das Zertifikat der Stelle mit einem Namen neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>An authority&apos;s basic constraints are not critical</source>
        <translation>Die basicConstraints einer Stelle sind nicht kritisch</translation>
    </message>
    <message>
        <source>{subject} has its basic constraints without the mark that they must be understood. They are applied all the same; older roots are like that.</source>
        <translation>{subject} hat basicConstraints ohne die Kennzeichnung, dass sie verstanden werden müssen. Sie werden trotzdem angewandt; ältere Wurzeln sind so.</translation>
    </message>
    <message>
        <source>A certificate does not say which key signed it</source>
        <translation>Ein Zertifikat sagt nicht, welcher Schlüssel es signiert hat</translation>
    </message>
    <message>
        <source>{subject} has no authority key identifier, though its issuer&apos;s key has one. Every conforming authority writes it.</source>
        <translation>{subject} hat keine Schlüsselkennung der Stelle, obwohl der Schlüssel seines Ausstellers eine hat. Jede regelkonforme Stelle schreibt sie.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with an authority key identifier.</source>
        <translation>Das Zertifikat mit Schlüsselkennung der Stelle (authorityKeyIdentifier) neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>An authority&apos;s key has no identifier</source>
        <translation>Der Schlüssel einer Stelle hat keine Kennung</translation>
    </message>
    <message>
        <source>The authority {subject} has no subject key identifier, which every conforming one has and which what it issues points at.</source>
        <translation>Die Stelle {subject} hat keine eigene Schlüsselkennung (subjectKeyIdentifier), die jede regelkonforme hat und auf die verweist, was sie ausstellt.</translation>
    </message>
    <message>
        <source>Have the authority&apos;s certificate issued again with a subject key identifier.</source>
        <translation>Das Zertifikat der Stelle mit einer eigenen Schlüsselkennung neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>A root that points at another issuer</source>
        <translation>Eine Wurzel, die auf einen anderen Aussteller verweist</translation>
    </message>
    <message>
        <source>{subject} issued itself, but what it says about its issuer&apos;s key does not fit itself ({reason}). Either it is no root, or it was put together by hand.</source>
        <translation>{subject} hat sich selbst ausgestellt, aber was es über den Schlüssel seines Ausstellers sagt, passt nicht zu ihm selbst ({reason}). Entweder ist es keine Wurzel, oder es wurde von Hand zusammengesetzt.</translation>
    </message>
    <message>
        <source>Use the root as its authority publishes it.</source>
        <translation>Die Wurzel verwenden, wie ihre Stelle sie veröffentlicht.</translation>
    </message>
    <message>
        <source>Key identifiers that do not fit</source>
        <translation>Schlüsselkennungen, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>{subject} names another key identifier for its issuer than {issuer} has, and yet the signature holds. The identifiers only help to find issuers; the signature decides.</source>
        <translation>{subject} nennt für seinen Aussteller eine andere Schlüsselkennung, als {issuer} hat, und doch gilt die Signatur. Die Kennungen helfen nur, Aussteller zu finden; die Signatur entscheidet.</translation>
    </message>
    <message>
        <source>A name outside what its authority may certify</source>
        <translation>Ein Name außerhalb dessen, was seine Stelle bescheinigen darf</translation>
    </message>
    <message>
        <source>{constrained} may not certify the name {name}, which {subject} has.</source>
        <translation>{constrained} darf den Namen {name} nicht bescheinigen, den {subject} hat.</translation>
    </message>
    <message>
        <source>Treat the certificate as not authorised.</source>
        <translation>Das Zertifikat als nicht berechtigt behandeln.</translation>
    </message>
    <message>
        <source>A name that cannot be compared with its limits</source>
        <translation>Ein Name, der sich nicht mit seinen Grenzen vergleichen lässt</translation>
    </message>
    <message>
        <source>{constrained} limits the names below it, and it cannot be decided whether [[{name} in ]]{subject} keeps within: the name or the limit is malformed, or of a form that is not compared here.</source>
        <translation>{constrained} begrenzt die Namen unter sich, und es lässt sich nicht entscheiden, ob [[{name} in ]]{subject} sich daran hält: Der Name oder die Grenze ist fehlerhaft oder von einer Form, die hier nicht verglichen wird.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with well-formed names.</source>
        <translation>Das Zertifikat mit wohlgeformten Namen neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>Name constraints where nothing is issued</source>
        <translation>Namenseinschränkungen, wo nichts ausgestellt wird</translation>
    </message>
    <message>
        <source>{subject} limits names below it and is no authority, so it can have none below.</source>
        <translation>{subject} begrenzt Namen unter sich und ist keine Stelle, kann also keine unter sich haben.</translation>
    </message>
    <message>
        <source>Have the certificate issued again without name constraints.</source>
        <translation>Das Zertifikat ohne Namenseinschränkungen neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>Too many names and limits</source>
        <translation>Zu viele Namen und Grenzen</translation>
    </message>
    <message>
        <source>To judge the names of {subject}, {comparisons} comparisons would be needed, and {limit} are done at most. Such numbers come about only by intent.</source>
        <translation>Um die Namen von {subject} zu beurteilen, wären {comparisons} Vergleiche nötig; höchstens {limit} werden gemacht. Solche Zahlen entstehen nur mit Absicht.</translation>
    </message>
    <message>
        <source>Use a certificate with fewer names.</source>
        <translation>Ein Zertifikat mit weniger Namen verwenden.</translation>
    </message>
    <message>
        <source>A certificate has been revoked</source>
        <translation>Ein Zertifikat wurde widerrufen</translation>
    </message>
    <message>
        <source>The revocation list given names {subject}.</source>
        <translation>Die angegebene Sperrliste nennt {subject}.</translation>
    </message>
    <message>
        <source>Do not rely on it.</source>
        <translation>Nicht darauf bauen.</translation>
    </message>
    <message>
        <source>No revocation list covers a certificate</source>
        <translation>Keine Sperrliste gilt für ein Zertifikat</translation>
    </message>
    <message>
        <source>Revocation lists were given, and none of them is for {subject}, so its state is not known.</source>
        <translation>Es wurden Sperrlisten angegeben, und keine ist für {subject}; sein Zustand ist also nicht bekannt.</translation>
    </message>
    <message>
        <source>Give the list that the certificate&apos;s distribution point names, or none at all if revocation is not to be judged.</source>
        <translation>Die Liste angeben, die der Verteilungspunkt des Zertifikats nennt, oder gar keine, wenn Widerrufe nicht beurteilt werden sollen.</translation>
    </message>
    <message>
        <source>A revocation list cannot be used</source>
        <translation>Eine Sperrliste ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The revocation list for {subject} does not count. In OpenSSL&apos;s words: {reason}.</source>
        <translation>Die Sperrliste für {subject} zählt nicht. In den Worten von OpenSSL: {reason}.</translation>
    </message>
    <message>
        <source>Fetch a current list from the certificate&apos;s distribution point.</source>
        <translation>Eine aktuelle Liste vom Verteilungspunkt des Zertifikats abrufen.</translation>
    </message>
    <message>
        <source>The path holds under no policy</source>
        <translation>Der Pfad gilt unter keiner Zertifikatsrichtlinie</translation>
    </message>
    <message>
        <source>An authority of the path demands or limits certificate policies, and the path to {subject} does not keep to it. In OpenSSL&apos;s words: {reason}.</source>
        <translation>Eine Stelle des Pfads verlangt oder begrenzt Zertifikatsrichtlinien, und der Pfad zu {subject} hält sich nicht daran. In den Worten von OpenSSL: {reason}.</translation>
    </message>
    <message>
        <source>Use a certificate issued under the policy that the authority demands.</source>
        <translation>Ein Zertifikat verwenden, das unter der von der Stelle verlangten Richtlinie ausgestellt ist.</translation>
    </message>
    <message>
        <source>The certificate has no names</source>
        <translation>Das Zertifikat hat keine Namen</translation>
    </message>
    <message>
        <source>{wanted} was asked for, and the certificate has no subject alternative name. The common name does not count.</source>
        <translation>Verlangt war {wanted}, und das Zertifikat hat keinen alternativen Antragstellernamen. Der Common Name zählt nicht.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with the name among its subject alternative names.</source>
        <translation>Das Zertifikat mit dem Namen unter seinen alternativen Antragstellernamen neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>The common name contradicts the certificate&apos;s names</source>
        <translation>Der Common Name widerspricht den Namen des Zertifikats</translation>
    </message>
    <message>
        <source>The common name {commonName} is a host&apos;s name, and none of the subject alternative names is it or lies under it. A certificate that says two things is refused.</source>
        <translation>Der Common Name {commonName} ist der Name eines Hosts, und keiner der alternativen Antragstellernamen ist er selbst oder umfasst ihn. Ein Zertifikat, das zweierlei sagt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Have the certificate issued again with the common name among its subject alternative names, or without one.</source>
        <translation>Das Zertifikat mit dem Common Name unter seinen alternativen Antragstellernamen oder ohne ihn neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>What was asked for is no such name</source>
        <translation>Was verlangt war, ist kein solcher Name</translation>
    </message>
    <message>
        <source>{wanted} is not well-formed as a name of the kind &quot;{type}&quot;, so no certificate can have it.</source>
        <translation>{wanted} ist als Name der Art „{type}“ nicht wohlgeformt; kein Zertifikat kann ihn haben.</translation>
    </message>
    <message>
        <source>Correct the name, or ask for another kind of name.</source>
        <translation>Den Namen berichtigen oder eine andere Art von Namen verlangen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not in the message</source>
        <translation>Das Zertifikat des Unterzeichners ist nicht in der Nachricht</translation>
    </message>
    <message>
        <source>The message says it was signed by {signer}, and none of its certificates is that one.</source>
        <translation>Die Nachricht sagt, sie sei von {signer} signiert, und keines ihrer Zertifikate ist dieses.</translation>
    </message>
    <message>
        <source>Fetch a fresh document. If certificates are kept apart from the message, give the signer&apos;s.</source>
        <translation>Ein frisches Dokument abrufen. Werden Zertifikate getrennt von der Nachricht aufbewahrt, das des Unterzeichners angeben.</translation>
    </message>
    <message>
        <source>Several certificates fit the signer</source>
        <translation>Mehrere Zertifikate passen auf den Unterzeichner</translation>
    </message>
    <message>
        <source>{count} different certificates have the issuer and serial number that the message names for its signer ({signer}). An authority never gives one number twice, so at least one of them is forged.</source>
        <translation>{count} verschiedene Zertifikate haben den Aussteller und die Seriennummer, die die Nachricht für ihren Unterzeichner nennt ({signer}). Eine Stelle vergibt eine Nummer nie zweimal; mindestens eines ist also gefälscht.</translation>
    </message>
    <message>
        <source>Find out who put the message together.</source>
        <translation>Herausfinden, wer die Nachricht zusammengesetzt hat.</translation>
    </message>
    <message>
        <source>More signatures than are tried</source>
        <translation>Mehr Signaturen, als versucht werden</translation>
    </message>
    <message>
        <source>After {limit} signatures the message had still more signers, or more certificates that fit them. The rest was not looked at.</source>
        <translation>Nach {limit} Signaturen hatte die Nachricht noch weitere Unterzeichner oder weitere Zertifikate, die auf sie passen. Der Rest wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>Give a message with one signer and its certificate.</source>
        <translation>Eine Nachricht mit einem Unterzeichner und seinem Zertifikat angeben.</translation>
    </message>
    <message>
        <source>Not every certificate that fits was tried</source>
        <translation>Nicht jedes passende Zertifikat wurde versucht</translation>
    </message>
    <message>
        <source>{count} different certificates fit the signer. {limit} of them were tried, and none made the signature; whether one of the others did is not known.</source>
        <translation>{count} verschiedene Zertifikate passen auf den Unterzeichner. {limit} davon wurden versucht, und keines hat die Signatur erzeugt; ob es eines der anderen war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Give the message with its signer&apos;s certificate alone.</source>
        <translation>Die Nachricht nur mit dem Zertifikat ihres Unterzeichners angeben.</translation>
    </message>
    <message>
        <source>The signer&apos;s version does not fit</source>
        <translation>Die Version des Unterzeichners passt nicht</translation>
    </message>
    <message>
        <source>The version is {found}, and {expected} goes with the way the signer is named. Nothing depends on it.</source>
        <translation>Die Version ist {found}; zu der Art, wie der Unterzeichner genannt ist, gehört {expected}. Nichts hängt davon ab.</translation>
    </message>
    <message>
        <source>The signer&apos;s key is not marked for signing</source>
        <translation>Der Schlüssel des Unterzeichners ist nicht zum Signieren gekennzeichnet</translation>
    </message>
    <message>
        <source>The key usage of the signer&apos;s certificate has neither digitalSignature nor contentCommitment. Of an attested document this is refused.</source>
        <translation>Die Schlüsselverwendung im Zertifikat des Unterzeichners hat weder digitalSignature noch contentCommitment. Bei einem attestierten Dokument wird das abgelehnt.</translation>
    </message>
    <message>
        <source>Find out who signed it: certificates of the metadata service allow signatures.</source>
        <translation>Herausfinden, wer es signiert hat: Zertifikate des Metadatendienstes erlauben Signaturen.</translation>
    </message>
    <message>
        <source>A signature algorithm named as a digest</source>
        <translation>Ein Signaturverfahren, als Hashverfahren genannt</translation>
    </message>
    <message>
        <source>Where the message names its digest, it has {found}, which is a signature algorithm; {digest} is meant. The metadata service has always written it so.</source>
        <translation>Wo die Nachricht ihr Hashverfahren nennt, steht {found}, ein Signaturverfahren; gemeint ist {digest}. Der Metadatendienst hat es schon immer so geschrieben.</translation>
    </message>
    <message>
        <source>A digest that is not known here</source>
        <translation>Ein Hashverfahren, das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>The signer used the digest {found}, so the content cannot be compared with what was signed.</source>
        <translation>Der Unterzeichner hat das Hashverfahren {found} verwendet; der Inhalt lässt sich also nicht mit dem vergleichen, was signiert wurde.</translation>
    </message>
    <message>
        <source>Fetch a fresh document; a genuine one uses SHA-256.</source>
        <translation>Ein frisches Dokument abrufen; ein echtes verwendet SHA-256.</translation>
    </message>
    <message>
        <source>The signer used {found}, or parameters that do not belong to it.</source>
        <translation>Der Unterzeichner hat {found} verwendet oder Parameter, die nicht dazugehören.</translation>
    </message>
    <message>
        <source>Fetch a fresh document; a genuine one is signed with RSA.</source>
        <translation>Ein frisches Dokument abrufen; ein echtes ist mit RSA signiert.</translation>
    </message>
    <message>
        <source>Signed with an algorithm of the past</source>
        <translation>Mit einem Verfahren von gestern signiert</translation>
    </message>
    <message>
        <source>The signer used {algorithm}. Evidence of today has to be signed with SHA-256 or better, and not with DSA.</source>
        <translation>Der Unterzeichner hat {algorithm} verwendet. Ein heutiger Nachweis muss mit SHA-256 oder besser und nicht mit DSA signiert sein.</translation>
    </message>
    <message>
        <source>Fetch a fresh document. To look at an old message, allow algorithms of its time.</source>
        <translation>Ein frisches Dokument abrufen. Um eine alte Nachricht anzusehen, Verfahren ihrer Zeit zulassen.</translation>
    </message>
    <message>
        <source>Two digests for one signature</source>
        <translation>Zwei Hashverfahren für eine Signatur</translation>
    </message>
    <message>
        <source>The message names the digest {digest} and the signature {signature}. Each was used for its own part. The metadata service uses one, so of an attested document this is refused.</source>
        <translation>Die Nachricht nennt das Hashverfahren {digest} und die Signatur {signature}. Jedes wurde für seinen Teil verwendet. Der Metadatendienst verwendet nur eines; bei einem attestierten Dokument wird das deshalb abgelehnt.</translation>
    </message>
    <message>
        <source>Fetch the document again and see whether it still names two.</source>
        <translation>Das Dokument noch einmal abrufen und prüfen, ob es weiterhin zwei nennt.</translation>
    </message>
    <message>
        <source>The signer&apos;s digest is not announced in the message</source>
        <translation>Das Hashverfahren des Unterzeichners ist in der Nachricht nicht angekündigt</translation>
    </message>
    <message>
        <source>The list of digests at the start of the message does not have the signer&apos;s, {digest}. Readers that hash while they read would miss it.</source>
        <translation>In der Liste der Hashverfahren am Anfang der Nachricht fehlt das des Unterzeichners, {digest}. Lesern, die beim Lesen hashen, würde es fehlen.</translation>
    </message>
    <message>
        <source>The signer&apos;s key cannot have made this signature</source>
        <translation>Der Schlüssel des Unterzeichners kann diese Signatur nicht erzeugt haben</translation>
    </message>
    <message>
        <source>The signature claims to be {algorithm}, and the key in the signer&apos;s certificate is of another kind, or cannot be read.</source>
        <translation>Die Signatur gibt an, {algorithm} zu sein, und der Schlüssel im Zertifikat des Unterzeichners ist von anderer Art oder lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Fetch a fresh document. If it is the same again, treat it as forged.</source>
        <translation>Ein frisches Dokument abrufen. Ist es wieder so, es als gefälscht behandeln.</translation>
    </message>
    <message>
        <source>The signed content is missing</source>
        <translation>Der signierte Inhalt fehlt</translation>
    </message>
    <message>
        <source>The message holds a signature over content that is kept elsewhere, and none was given.</source>
        <translation>Die Nachricht enthält eine Signatur über einen Inhalt, der anderswo liegt, und keiner wurde angegeben.</translation>
    </message>
    <message>
        <source>Give the content beside the message.</source>
        <translation>Den Inhalt neben der Nachricht angeben.</translation>
    </message>
    <message>
        <source>Two different contents</source>
        <translation>Zwei verschiedene Inhalte</translation>
    </message>
    <message>
        <source>The message carries its content, and what was given beside it is not the same. The signature speaks of the content inside.</source>
        <translation>Die Nachricht enthält ihren Inhalt, und was daneben angegeben wurde, ist nicht dasselbe. Die Signatur gilt dem Inhalt in der Nachricht.</translation>
    </message>
    <message>
        <source>Leave out what was given, or find out why they differ.</source>
        <translation>Weglassen, was angegeben wurde, oder herausfinden, warum beide sich unterscheiden.</translation>
    </message>
    <message>
        <source>The type of the content is not signed</source>
        <translation>Der Typ des Inhalts ist nicht signiert</translation>
    </message>
    <message>
        <source>Content of the type {contentType} has to be signed together with attributes that name the type, and there are none. The same bytes could be passed off as something else.</source>
        <translation>Inhalt vom Typ {contentType} muss zusammen mit Attributen signiert sein, die den Typ nennen, und es gibt keine. Dieselben Bytes ließen sich als etwas anderes ausgeben.</translation>
    </message>
    <message>
        <source>Have the message signed with attributes.</source>
        <translation>Die Nachricht mit Attributen signieren lassen.</translation>
    </message>
    <message>
        <source>A signed attribute is missing</source>
        <translation>Ein signiertes Attribut fehlt</translation>
    </message>
    <message>
        <source>The signer signed attributes, and among them {attribute} is missing. Without it the signature does not bind the content.</source>
        <translation>Der Unterzeichner hat Attribute signiert, und unter ihnen fehlt {attribute}. Ohne dieses bindet die Signatur den Inhalt nicht.</translation>
    </message>
    <message>
        <source>Treat the message as forged.</source>
        <translation>Die Nachricht als gefälscht behandeln.</translation>
    </message>
    <message>
        <source>The same signed attribute twice</source>
        <translation>Dasselbe signierte Attribut zweimal</translation>
    </message>
    <message>
        <source>The attribute {attribute} stands more than once among the signed ones, so two readers may take different values.</source>
        <translation>Das Attribut {attribute} steht mehr als einmal unter den signierten; zwei Leser können also verschiedene Werte nehmen.</translation>
    </message>
    <message>
        <source>A signed attribute without one value</source>
        <translation>Ein signiertes Attribut ohne genau einen Wert</translation>
    </message>
    <message>
        <source>The attribute {attribute} has to have exactly one value of its type, and has not.</source>
        <translation>Das Attribut {attribute} muss genau einen Wert seines Typs haben und hat ihn nicht.</translation>
    </message>
    <message>
        <source>Content of another type than was signed</source>
        <translation>Inhalt anderen Typs als signiert</translation>
    </message>
    <message>
        <source>The signer signed content of the type {signed}; the message says {found}.</source>
        <translation>Der Unterzeichner hat Inhalt vom Typ {signed} signiert; die Nachricht sagt {found}.</translation>
    </message>
    <message>
        <source>The content has been changed</source>
        <translation>Der Inhalt wurde verändert</translation>
    </message>
    <message>
        <source>The digest of the content is {found}. The signer signed one with the digest {signed}.</source>
        <translation>Der Hashwert des Inhalts ist {found}. Der Unterzeichner hat einen Inhalt mit dem Hashwert {signed} signiert.</translation>
    </message>
    <message>
        <source>Fetch a fresh document, and find out what changed this one on its way.</source>
        <translation>Ein frisches Dokument abrufen und herausfinden, was dieses unterwegs verändert hat.</translation>
    </message>
    <message>
        <source>The signature does not hold</source>
        <translation>Die Signatur gilt nicht</translation>
    </message>
    <message>
        <source>The signer&apos;s key does not verify the signature ({algorithm}): the content or the signature was changed, or somebody else signed.</source>
        <translation>Der Schlüssel des Unterzeichners bestätigt die Signatur nicht ({algorithm}): Der Inhalt oder die Signatur wurde verändert, oder jemand anderes hat signiert.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>{file} is longer than the {limit} bytes that are read of such a file[[: it has {size}]]. Nothing of it was looked at: what holds of a part need not hold of the whole.</source>
        <translation>{file} ist länger als die {limit} Bytes, die von einer solchen Datei gelesen werden[[: sie hat {size}]]. Nichts davon wurde angesehen: Was für einen Teil gilt, muss nicht für das Ganze gelten.</translation>
    </message>
    <message>
        <source>Make sure that this is the right file.</source>
        <translation>Sicherstellen, dass dies die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The file holds no revocation list</source>
        <translation>Die Datei enthält keine Sperrliste</translation>
    </message>
    <message>
        <source>{file} was given as a revocation list, and there is none in it: neither DER nor a PEM block named X509 CRL. So nothing says whether a certificate was revoked.</source>
        <translation>{file} wurde als Sperrliste angegeben, und es ist keine darin: weder DER noch ein PEM-Block namens X509 CRL. Nichts sagt also, ob ein Zertifikat widerrufen wurde.</translation>
    </message>
    <message>
        <source>Fetch the list from the certificate&apos;s distribution point, or leave --crls out if revocation is not to be judged.</source>
        <translation>Die Liste vom Verteilungspunkt des Zertifikats abrufen oder --crls weglassen, wenn Widerrufe nicht beurteilt werden sollen.</translation>
    </message>
    <message>
        <source>The file holds no certificate</source>
        <translation>Die Datei enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>{file} was read to its end, and there is no certificate in it: neither DER nor a PEM block of that name.</source>
        <translation>{file} wurde bis zum Ende gelesen, und es ist kein Zertifikat darin: weder DER noch ein PEM-Block dieses Namens.</translation>
    </message>
    <message>
        <source>Give the file that holds the certificate. A private key, a signing request or a web page saved in its place are the usual mix-ups.</source>
        <translation>Die Datei angeben, die das Zertifikat enthält. Üblich ist die Verwechslung mit einem privaten Schlüssel, einem Zertifikatsantrag oder einer an seiner Stelle gespeicherten Webseite.</translation>
    </message>
    <message>
        <source>The file has no PEM block with a message</source>
        <translation>Die Datei hat keinen PEM-Block mit einer Nachricht</translation>
    </message>
    <message>
        <source>--inform pem was asked for, and {file} holds no block named CMS or PKCS7.</source>
        <translation>Verlangt war --inform pem, und {file} enthält keinen Block namens CMS oder PKCS7.</translation>
    </message>
    <message>
        <source>Give the format the message really has, or leave --inform out: it is then seen from the first bytes.</source>
        <translation>Das Format angeben, das die Nachricht wirklich hat, oder --inform weglassen: Es wird dann an den ersten Bytes erkannt.</translation>
    </message>
    <message>
        <source>Nobody signed the message</source>
        <translation>Niemand hat die Nachricht signiert</translation>
    </message>
    <message>
        <source>The SignedData has no SignerInfo. Such messages carry certificates or revocation lists from one place to another and vouch for nothing.</source>
        <translation>Die SignedData hat keine SignerInfo. Solche Nachrichten tragen Zertifikate oder Sperrlisten von einem Ort zum anderen und bürgen für nichts.</translation>
    </message>
    <message>
        <source>Give the signed message. To look at the certificates, use: assay decode cms.</source>
        <translation>Die signierte Nachricht angeben. Die Zertifikate zeigt: assay decode cms.</translation>
    </message>
    <message>
        <source>The message names too many signers</source>
        <translation>Die Nachricht nennt zu viele Unterzeichner</translation>
    </message>
    <message>
        <source>There are {count} SignerInfos, and at most {limit} are looked at: each costs a signature and a path, and a message costs its sender nothing.</source>
        <translation>Sie hat {count} SignerInfos, und höchstens {limit} werden angesehen: Jede kostet eine Signatur und einen Pfad, und eine Nachricht kostet ihren Absender nichts.</translation>
    </message>
    <message>
        <source>If the message is genuine, ask for one with fewer signers.</source>
        <translation>Ist die Nachricht echt, um eine mit weniger Unterzeichnern bitten.</translation>
    </message>
    <message>
        <source>The public key cannot be read</source>
        <translation>Der öffentliche Schlüssel lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{file} is no SubjectPublicKeyInfo, neither as DER nor as the PEM block PUBLIC KEY.</source>
        <translation>{file} ist keine SubjectPublicKeyInfo, weder als DER noch als PEM-Block PUBLIC KEY.</translation>
    </message>
    <message>
        <source>Take the key out of a certificate with: openssl x509 -in FILE -pubkey -noout.</source>
        <translation>Den Schlüssel einem Zertifikat entnehmen mit: openssl x509 -in FILE -pubkey -noout.</translation>
    </message>
    <message>
        <source>The key cannot make such a signature</source>
        <translation>Der Schlüssel kann keine solche Signatur erzeugen</translation>
    </message>
    <message>
        <source>{alg} needs an RSA key, and one that is large enough for its digest.</source>
        <translation>{alg} braucht einen RSA-Schlüssel, und zwar einen, der für seinen Hashwert groß genug ist.</translation>
    </message>
    <message>
        <source>Give the key that signed, or the algorithm it signed with.</source>
        <translation>Den Schlüssel angeben, der signiert hat, oder das Verfahren, mit dem er signiert hat.</translation>
    </message>
    <message>
        <source>Under this key and {alg}, the signature does not belong to these bytes: one of the three is another than the one that was signed with, or was changed since.</source>
        <translation>Unter diesem Schlüssel und {alg} gehört die Signatur nicht zu diesen Bytes: Eines der drei ist ein anderes als beim Signieren oder wurde seither verändert.</translation>
    </message>
    <message>
        <source>Compare the bytes with those that were signed (line breaks and encodings change them), then the key, then the algorithm.</source>
        <translation>Die Bytes mit denen vergleichen, die signiert wurden (Zeilenumbrüche und Kodierungen verändern sie), dann den Schlüssel, dann das Verfahren.</translation>
    </message>
    <message>
        <source>A character that base64 does not have</source>
        <translation>Ein Zeichen, das es in Base64 nicht gibt</translation>
    </message>
    <message>
        <source>The {alphabet} base64 alphabet has no &quot;{found}&quot;. The text was cut, mixed with something else, or written in the other alphabet: &quot;+&quot; and &quot;/&quot; belong to the standard one, &quot;-&quot; and &quot;_&quot; to the one of tokens.</source>
        <translation>Das Base64-Alphabet {alphabet} hat kein „{found}“. Der Text wurde abgeschnitten, mit anderem vermischt oder im anderen Alphabet geschrieben: „+“ und „/“ gehören zum Standardalphabet, „-“ und „_“ zu dem der Token.</translation>
    </message>
    <message>
        <source>Fetch the evidence again and save it as it comes, without passing it through an editor or a terminal that wraps lines.</source>
        <translation>Den Nachweis noch einmal abrufen und speichern, wie er kommt, ohne ihn durch einen Editor oder ein Terminal zu schicken, das Zeilen umbricht.</translation>
    </message>
    <message>
        <source>White space inside base64</source>
        <translation>Leerraum innerhalb von Base64</translation>
    </message>
    <message>
        <source>There is a blank or a line break inside {alphabet} base64, in a form that has none. The metadata service and Entra ID write it in one piece, so the text was changed on its way; many libraries skip the space in silence, so the server may accept this.</source>
        <translation>Im Base64-Text ({alphabet}) steht ein Leerzeichen oder Zeilenumbruch, in einer Form, die keine hat. Der Metadatendienst und Entra ID schreiben ihn in einem Stück; der Text wurde also unterwegs verändert. Viele Bibliotheken überspringen den Leerraum stillschweigend, der Server nimmt dies also vielleicht an.</translation>
    </message>
    <message>
        <source>Remove the white space, or hand over the original file. Bare base64 with line breaks is read when it is opened as such rather than as the service&apos;s answer.</source>
        <translation>Den Leerraum entfernen oder die ursprüngliche Datei übergeben. Bloßes Base64 mit Zeilenumbrüchen wird gelesen, wenn es als solches statt als Antwort des Dienstes geöffnet wird.</translation>
    </message>
    <message>
        <source>Base64 of an impossible length</source>
        <translation>Base64 von unmöglicher Länge</translation>
    </message>
    <message>
        <source>The {alphabet} base64 text has {length} characters, a count that no bytes encode to. The end is missing.</source>
        <translation>Der Base64-Text ({alphabet}) hat {length} Zeichen, eine Anzahl, zu der keine Bytes führen. Das Ende fehlt.</translation>
    </message>
    <message>
        <source>Copy the evidence again and make sure that its end came along.</source>
        <translation>Den Nachweis noch einmal kopieren und darauf achten, dass sein Ende mitkommt.</translation>
    </message>
    <message>
        <source>Wrong base64 padding</source>
        <translation>Falsche Auffüllung in Base64</translation>
    </message>
    <message>
        <source>The &quot;=&quot; signs are not as this form has them. Standard base64, as in the attested document, ends in them up to a multiple of four characters; base64url, as in tokens, has none. This text is read as {alphabet}.</source>
        <translation>Die „=“-Zeichen sind nicht so, wie diese Form sie hat. Standard-Base64, wie im attestierten Dokument, endet mit ihnen auf ein Vielfaches von vier Zeichen; base64url, wie in Token, hat keine. Dieser Text wird gelesen als: {alphabet}.</translation>
    </message>
    <message>
        <source>Fetch the evidence again; if a script wrote it, correct how it encodes: standard alphabet with padding for the document&apos;s signature, URL alphabet without padding for tokens.</source>
        <translation>Den Nachweis noch einmal abrufen; hat ihn ein Skript geschrieben, dessen Kodierung berichtigen: Standardalphabet mit Auffüllung für die Signatur des Dokuments, URL-Alphabet ohne Auffüllung für Token.</translation>
    </message>
    <message>
        <source>Base64 with left-over bits</source>
        <translation>Base64 mit übrigen Bits</translation>
    </message>
    <message>
        <source>The last character of the {alphabet} base64 carries bits that belong to no byte and are not zero. The same bytes could then be spelled in several ways, so two texts that differ would carry one signature. Lenient decoders drop the bits in silence.</source>
        <translation>Das letzte Zeichen des Base64-Texts ({alphabet}) trägt Bits, die zu keinem Byte gehören und nicht null sind. Dieselben Bytes ließen sich dann auf mehrere Arten schreiben, und zwei verschiedene Texte trügen eine Signatur. Nachsichtige Dekodierer verwerfen die Bits stillschweigend.</translation>
    </message>
    <message>
        <source>Fetch the evidence again. If it comes like this from its source, the program that encodes it is broken: report it there.</source>
        <translation>Den Nachweis noch einmal abrufen. Kommt er so aus seiner Quelle, ist das kodierende Programm fehlerhaft: den Fehler dort melden.</translation>
    </message>
    <message>
        <source>A PEM block without an end</source>
        <translation>Ein PEM-Block ohne Ende</translation>
    </message>
    <message>
        <source>A block begins with -----BEGIN {label}----- and its END line is missing or damaged, so the text was cut off.</source>
        <translation>Ein Block beginnt mit -----BEGIN {label}-----, und seine END-Zeile fehlt oder ist beschädigt; der Text wurde also abgeschnitten.</translation>
    </message>
    <message>
        <source>Copy the block again with its first and last line.</source>
        <translation>Den Block noch einmal mit seiner ersten und letzten Zeile kopieren.</translation>
    </message>
    <message>
        <source>A PEM block that ends as something else</source>
        <translation>Ein PEM-Block, der als etwas anderes endet</translation>
    </message>
    <message>
        <source>The block begins as {label} and ends as {found}. Two blocks were joined, or lines are missing between them.</source>
        <translation>Der Block beginnt als {label} und endet als {found}. Zwei Blöcke wurden zusammengefügt, oder dazwischen fehlen Zeilen.</translation>
    </message>
    <message>
        <source>Copy the blocks again, each with its first and last line.</source>
        <translation>Die Blöcke noch einmal kopieren, jeden mit seiner ersten und letzten Zeile.</translation>
    </message>
    <message>
        <source>A PEM block with header lines</source>
        <translation>Ein PEM-Block mit Kopfzeilen</translation>
    </message>
    <message>
        <source>The block {label} holds header lines in front of its base64, as encrypted private keys have. Certificates and signed documents have none.</source>
        <translation>Der Block {label} enthält Kopfzeilen vor seinem Base64, wie verschlüsselte private Schlüssel sie haben. Zertifikate und signierte Dokumente haben keine.</translation>
    </message>
    <message>
        <source>Make sure that this is the right file. Never hand over a private key: nothing here needs one.</source>
        <translation>Sicherstellen, dass dies die richtige Datei ist. Niemals einen privaten Schlüssel übergeben: Hier braucht ihn nichts.</translation>
    </message>
    <message>
        <source>A PEM file with too many blocks</source>
        <translation>Eine PEM-Datei mit zu vielen Blöcken</translation>
    </message>
    <message>
        <source>The file has more than {limit} blocks.</source>
        <translation>Die Datei hat mehr als {limit} Blöcke.</translation>
    </message>
    <message>
        <source>Give a file with the certificates that are needed, rather than a whole store.</source>
        <translation>Eine Datei mit den benötigten Zertifikaten angeben statt eines ganzen Speichers.</translation>
    </message>
    <message>
        <source>This is not JSON</source>
        <translation>Dies ist kein JSON</translation>
    </message>
    <message>
        <source>Here JSON needs: {expected}. [[Found: &quot;{found}&quot;. ]]Nothing after this place was read.</source>
        <translation>Hier verlangt JSON: {expected}. [[Gefunden: „{found}“. ]]Nach dieser Stelle wurde nichts mehr gelesen.</translation>
    </message>
    <message>
        <source>Look at the place shown. Text that was cut off, wrapped in quotes by a shell, or is really an HTML error page of a proxy are the usual reasons; fetch it again and save it as it comes.</source>
        <translation>Die gezeigte Stelle ansehen. Üblich ist, dass der Text abgeschnitten, von einer Shell in Anführungszeichen gesetzt oder in Wahrheit die HTML-Fehlerseite eines Proxys ist; ihn noch einmal abrufen und speichern, wie er kommt.</translation>
    </message>
    <message>
        <source>The JSON text is not UTF-8</source>
        <translation>Der JSON-Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>JSON that systems exchange is UTF-8, and these bytes are not. Windows shells write UTF-16 when output is redirected into a file, which is the usual reason.</source>
        <translation>JSON, das Systeme austauschen, ist UTF-8, und diese Bytes sind es nicht. Windows-Shells schreiben UTF-16, wenn eine Ausgabe in eine Datei umgeleitet wird; das ist der übliche Grund.</translation>
    </message>
    <message>
        <source>Save the text as UTF-8. In Windows PowerShell, write it with Set-Content -Encoding utf8 or with Invoke-RestMethod&apos;s -OutFile instead of &quot;&gt;&quot;.</source>
        <translation>Den Text als UTF-8 speichern. In Windows PowerShell mit Set-Content -Encoding utf8 oder mit -OutFile von Invoke-RestMethod schreiben statt mit „&gt;“.</translation>
    </message>
    <message>
        <source>Half a character in a JSON string</source>
        <translation>Ein halbes Zeichen in einer JSON-Zeichenkette</translation>
    </message>
    <message>
        <source>A \u escape names one half of a surrogate pair without the other. No Unicode text has that; parsers replace, drop or keep it differently, so two of them would read different texts from the same signed bytes.</source>
        <translation>Ein \u-Escape nennt eine Hälfte eines Surrogatpaars ohne die andere. Kein Unicode-Text hat das; Parser ersetzen, verwerfen oder behalten es, und zwei von ihnen würden aus denselben signierten Bytes verschiedene Texte lesen.</translation>
    </message>
    <message>
        <source>Find out what wrote this string, and correct it there.</source>
        <translation>Herausfinden, was diese Zeichenkette geschrieben hat, und es dort berichtigen.</translation>
    </message>
    <message>
        <source>The same JSON member twice</source>
        <translation>Derselbe JSON-Eintrag zweimal</translation>
    </message>
    <message>
        <source>The object has two members named &quot;{name}&quot;. Parsers disagree about which one counts, so what a server checks need not be what another part of it uses.</source>
        <translation>Das Objekt hat zwei Einträge namens „{name}“. Parser sind sich nicht einig, welcher zählt; was ein Server prüft, muss also nicht das sein, was ein anderer Teil von ihm verwendet.</translation>
    </message>
    <message>
        <source>Do not trust this document: neither Azure nor Entra ID writes it so. Fetch it again, and look for what changes it on its way.</source>
        <translation>Diesem Dokument nicht trauen: Weder Azure noch Entra ID schreibt es so. Es noch einmal abrufen und suchen, was es unterwegs verändert.</translation>
    </message>
    <message>
        <source>JSON nested too deeply</source>
        <translation>Zu tief verschachteltes JSON</translation>
    </message>
    <message>
        <source>Arrays and objects stand inside each other more than {limit} levels deep. Real evidence has fewer than ten; text like this is written to exhaust parsers.</source>
        <translation>Arrays und Objekte stehen mehr als {limit} Ebenen tief ineinander. Echte Nachweise haben weniger als zehn; solcher Text wird geschrieben, um Parser zu erschöpfen.</translation>
    </message>
    <message>
        <source>Do not trust this document. Fetch it again from its source.</source>
        <translation>Diesem Dokument nicht trauen. Es noch einmal aus seiner Quelle abrufen.</translation>
    </message>
    <message>
        <source>JSON with too many values</source>
        <translation>JSON mit zu vielen Werten</translation>
    </message>
    <message>
        <source>There are more than {limit} values in this text, far more than any document of this kind has. Reading ended here.</source>
        <translation>Dieser Text hat mehr als {limit} Werte, weit mehr als jedes Dokument dieser Art. Hier endete das Lesen.</translation>
    </message>
    <message>
        <source>The encoding ends too early</source>
        <translation>Die Kodierung endet zu früh</translation>
    </message>
    <message>
        <source>An element says that it is longer than what holds it. The document was cut off, or a length was changed.</source>
        <translation>Ein Element gibt an, länger zu sein als das, was es enthält. Das Dokument wurde abgeschnitten, oder eine Länge wurde verändert.</translation>
    </message>
    <message>
        <source>Fetch the evidence again and compare its size; a copy out of a terminal or a log is often cut at the width or length limit.</source>
        <translation>Den Nachweis noch einmal abrufen und seine Größe vergleichen; eine Kopie aus einem Terminal oder Protokoll wird oft an der Breiten- oder Längengrenze abgeschnitten.</translation>
    </message>
    <message>
        <source>A part of the structure is missing</source>
        <translation>Ein Teil der Struktur fehlt</translation>
    </message>
    <message>
        <source>An element of type {expected} should stand here[[ (&quot;{field}&quot;)]], and what holds it ends before it.</source>
        <translation>Hier sollte ein Element vom Typ {expected} stehen[[ („{field}“)]], und was es enthalten soll, endet vorher.</translation>
    </message>
    <message>
        <source>Make sure that this is the kind of document it was opened as; if it is, fetch it again.</source>
        <translation>Sicherstellen, dass dies die Art von Dokument ist, als die es geöffnet wurde; wenn ja, es noch einmal abrufen.</translation>
    </message>
    <message>
        <source>Bytes after the end</source>
        <translation>Bytes nach dem Ende</translation>
    </message>
    <message>
        <source>After the last element that belongs here there are more bytes. Nothing signs them and a lenient reader ignores them, so they could carry anything and two documents could differ while one signature serves both.</source>
        <translation>Nach dem letzten Element, das hierher gehört, stehen weitere Bytes. Nichts signiert sie, und ein nachsichtiger Leser übergeht sie; sie könnten also alles enthalten, und zwei Dokumente könnten sich unterscheiden, während eine Signatur für beide gilt.</translation>
    </message>
    <message>
        <source>Do not trust the document as it is. Fetch it again; if the bytes are still there, look for what adds them between the metadata service and this file.</source>
        <translation>Dem Dokument nicht trauen, wie es ist. Es noch einmal abrufen; sind die Bytes noch da, suchen, was sie zwischen dem Metadatendienst und dieser Datei anfügt.</translation>
    </message>
    <message>
        <source>A length that DER does not allow</source>
        <translation>Eine Länge, die DER nicht erlaubt</translation>
    </message>
    <message>
        <source>The length of an element is written in a form ({form}) that DER forbids: it has exactly one way to write each length. Documents written as BER have such lengths; Azure writes DER.</source>
        <translation>Die Länge eines Elements ist in einer Form geschrieben ({form}), die DER verbietet: Jede Länge lässt sich nur auf genau eine Art schreiben. Als BER geschriebene Dokumente haben solche Längen; Azure schreibt DER.</translation>
    </message>
    <message>
        <source>Fetch the evidence again. If a tool converted it on the way, keep the original bytes: rewriting them breaks the signature.</source>
        <translation>Den Nachweis noch einmal abrufen. Hat ihn ein Werkzeug unterwegs umgewandelt, die ursprünglichen Bytes behalten: Sie umzuschreiben zerstört die Signatur.</translation>
    </message>
    <message>
        <source>Another element than the structure has here</source>
        <translation>Ein anderes Element, als die Struktur hier hat</translation>
    </message>
    <message>
        <source>[[The structure has {expected} here. ]]What stands here is {found}[[ (at &quot;{field}&quot;)]]. Either this is a different kind of document, or its bytes were changed.</source>
        <translation>[[Die Struktur hat hier {expected}. ]]Was hier steht, ist {found}[[ (bei „{field}“)]]. Entweder ist dies eine andere Art von Dokument, oder seine Bytes wurden verändert.</translation>
    </message>
    <message>
        <source>Make sure that this is the kind of document it was opened as: a certificate, a signed document and a key look alike in base64. If it is, fetch it again.</source>
        <translation>Sicherstellen, dass dies die Art von Dokument ist, als die es geöffnet wurde: Ein Zertifikat, ein signiertes Dokument und ein Schlüssel sehen in Base64 gleich aus. Wenn ja, es noch einmal abrufen.</translation>
    </message>
    <message>
        <source>Elements nested too deeply</source>
        <translation>Zu tief verschachtelte Elemente</translation>
    </message>
    <message>
        <source>Elements stand inside each other deeper than any certificate or signed document needs. An encoding like this is written to exhaust parsers.</source>
        <translation>Elemente stehen tiefer ineinander, als irgendein Zertifikat oder signiertes Dokument es braucht. Eine solche Kodierung wird geschrieben, um Parser zu erschöpfen.</translation>
    </message>
    <message>
        <source>Larger than any real document</source>
        <translation>Größer als jedes echte Dokument</translation>
    </message>
    <message>
        <source>The input has more bytes, elements or certificates than real documents of its kind by far. Reading ended here.</source>
        <translation>Die Eingabe hat weit mehr Bytes, Elemente oder Zertifikate als echte Dokumente ihrer Art. Hier endete das Lesen.</translation>
    </message>
    <message>
        <source>An integer not in its one form</source>
        <translation>Eine ganze Zahl nicht in ihrer einen Form</translation>
    </message>
    <message>
        <source>The integer is empty, has needless octets in front, or is too large for its field. DER writes each number in exactly one way.</source>
        <translation>Die ganze Zahl ist leer, hat überflüssige Oktette am Anfang oder ist zu groß für ihr Feld. DER schreibt jede Zahl auf genau eine Art.</translation>
    </message>
    <message>
        <source>Fetch the document again. If it comes like this from its source, the program that wrote it is broken: report it there.</source>
        <translation>Das Dokument noch einmal abrufen. Kommt es so aus seiner Quelle, ist das Programm fehlerhaft, das es geschrieben hat: den Fehler dort melden.</translation>
    </message>
    <message>
        <source>A boolean that is neither true nor false</source>
        <translation>Ein Wahrheitswert, der weder wahr noch falsch ist</translation>
    </message>
    <message>
        <source>DER writes a boolean as one octet, 00 or FF. Readers take another value for true or refuse it, so they would disagree about this document.</source>
        <translation>DER schreibt einen Wahrheitswert als ein Oktett, 00 oder FF. Leser nehmen einen anderen Wert als wahr oder lehnen ihn ab; sie wären sich über dieses Dokument also nicht einig.</translation>
    </message>
    <message>
        <source>A NULL that holds something</source>
        <translation>Ein NULL, das etwas enthält</translation>
    </message>
    <message>
        <source>A NULL has no contents, and this one does. They are signed over but mean nothing, which forged signatures have made use of.</source>
        <translation>Ein NULL hat keinen Inhalt, und dieses hat einen. Er ist mitsigniert, bedeutet aber nichts, was gefälschte Signaturen ausgenutzt haben.</translation>
    </message>
    <message>
        <source>Do not trust the document as it is; fetch it again.</source>
        <translation>Dem Dokument nicht trauen, wie es ist; es noch einmal abrufen.</translation>
    </message>
    <message>
        <source>A broken object identifier</source>
        <translation>Ein beschädigter Objektbezeichner</translation>
    </message>
    <message>
        <source>These octets are not the encoding of any object identifier, so it is unknown which algorithm, attribute or extension they mean.</source>
        <translation>Diese Oktette sind die Kodierung keines Objektbezeichners; es ist also unbekannt, welches Verfahren, Attribut oder welche Erweiterung sie meinen.</translation>
    </message>
    <message>
        <source>A bit string with wrong unused bits</source>
        <translation>Eine Bitfolge mit falschen ungenutzten Bits</translation>
    </message>
    <message>
        <source>A bit string begins with the number of bits at its end that are not used, and those bits are zero. Here the number is missing, too large, or the bits are not zero; keys and signatures use all of their bits.</source>
        <translation>Eine Bitfolge beginnt mit der Anzahl der ungenutzten Bits an ihrem Ende, und diese Bits sind null. Hier fehlt die Zahl, ist zu groß, oder die Bits sind nicht null; Schlüssel und Signaturen nutzen alle ihre Bits.</translation>
    </message>
    <message>
        <source>A time not in its one form</source>
        <translation>Eine Zeit nicht in ihrer einen Form</translation>
    </message>
    <message>
        <source>Certificates write times up to 2049 as YYMMDDHHMMSSZ and later ones as YYYYMMDDHHMMSSZ, always in UTC with seconds. This one is written differently or names no moment of the calendar, so readers would disagree about when it is valid.</source>
        <translation>Zertifikate schreiben Zeiten bis 2049 als YYMMDDHHMMSSZ und spätere als YYYYMMDDHHMMSSZ, immer in UTC mit Sekunden. Diese ist anders geschrieben oder nennt keinen Zeitpunkt des Kalenders; Leser wären sich also nicht einig, wann es gilt.</translation>
    </message>
    <message>
        <source>A text with bytes that are no characters</source>
        <translation>Ein Text mit Bytes, die keine Zeichen sind</translation>
    </message>
    <message>
        <source>The type of this text has no characters for some of its bytes, so different readers would show and compare it differently.</source>
        <translation>Der Typ dieses Textes hat für einige seiner Bytes keine Zeichen; verschiedene Leser würden ihn also verschieden zeigen und vergleichen.</translation>
    </message>
    <message>
        <source>The metadata service&apos;s answer is not JSON</source>
        <translation>Die Antwort des Metadatendienstes ist kein JSON</translation>
    </message>
    <message>
        <source>The answer of /metadata/attested/document is a JSON object, and this is not ({reason}[[; needed: {expected}]][[; found: &quot;{found}&quot;]]). An error page of a proxy, a text cut off in a terminal, and quotes added by a shell are the usual reasons.</source>
        <translation>Die Antwort von /metadata/attested/document ist ein JSON-Objekt, und dies ist keines ({reason}[[; erwartet: {expected}]][[; gefunden: „{found}“]]). Üblich sind die Fehlerseite eines Proxys, ein im Terminal abgeschnittener Text und von einer Shell hinzugefügte Anführungszeichen.</translation>
    </message>
    <message>
        <source>Fetch it again on the machine itself: curl -s -H &quot;Metadata: true&quot; --noproxy &quot;*&quot; &quot;http://169.254.169.254/metadata/attested/document?api-version=2025-04-07&amp;nonce=NONCE&quot; -o attested.json.</source>
        <translation>Sie auf der Maschine selbst noch einmal abrufen: curl -s -H &quot;Metadata: true&quot; --noproxy &quot;*&quot; &quot;http://169.254.169.254/metadata/attested/document?api-version=2025-04-07&amp;nonce=NONCE&quot; -o attested.json.</translation>
    </message>
    <message>
        <source>The same member twice in the answer</source>
        <translation>Derselbe Eintrag zweimal in der Antwort</translation>
    </message>
    <message>
        <source>The metadata service&apos;s answer has two members named &quot;{name}&quot;, so readers may each take another one.</source>
        <translation>Die Antwort des Metadatendienstes hat zwei Einträge namens „{name}“; Leser können also verschiedene nehmen.</translation>
    </message>
    <message>
        <source>Do not trust this answer: the metadata service writes each member once. Fetch it again on the machine itself.</source>
        <translation>Dieser Antwort nicht trauen: Der Metadatendienst schreibt jeden Eintrag einmal. Sie auf der Maschine selbst noch einmal abrufen.</translation>
    </message>
    <message>
        <source>The metadata service&apos;s answer is no JSON object</source>
        <translation>Die Antwort des Metadatendienstes ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The answer is JSON, but not an object with the members &quot;encoding&quot; and &quot;signature&quot;. A shell or a script that kept only a part of it is the usual reason.</source>
        <translation>Die Antwort ist JSON, aber kein Objekt mit den Einträgen „encoding“ und „signature“. Üblicher Grund ist eine Shell oder ein Skript, das nur einen Teil davon behalten hat.</translation>
    </message>
    <message>
        <source>Hand over the answer whole, as the metadata service gave it. If only the signature is at hand, open it as bare base64.</source>
        <translation>Die Antwort ganz übergeben, wie der Metadatendienst sie gegeben hat. Ist nur die Signatur zur Hand, sie als bloßes Base64 öffnen.</translation>
    </message>
    <message>
        <source>The answer&apos;s encoding is not pkcs7</source>
        <translation>Die Kodierung der Antwort ist nicht pkcs7</translation>
    </message>
    <message>
        <source>The member &quot;encoding&quot; has to be &quot;pkcs7&quot;[[ and is &quot;{found}&quot;]]. The metadata service knows no other; an error answer has no such member at all.</source>
        <translation>Der Eintrag „encoding“ muss „pkcs7“ sein[[ und ist „{found}“]]. Der Metadatendienst kennt nichts anderes; eine Fehlerantwort hat gar keinen solchen Eintrag.</translation>
    </message>
    <message>
        <source>Look at what the answer says: if it has a member &quot;error&quot;, that is the reason why there is no document. Otherwise fetch it again.</source>
        <translation>Ansehen, was die Antwort sagt: Hat sie einen Eintrag „error“, ist das der Grund, warum es kein Dokument gibt. Andernfalls noch einmal abrufen.</translation>
    </message>
    <message>
        <source>The answer holds no signed document</source>
        <translation>Die Antwort enthält kein signiertes Dokument</translation>
    </message>
    <message>
        <source>The member &quot;signature&quot; has to be the base64 of the signed document; it is: {found}.</source>
        <translation>Der Eintrag „signature“ muss das Base64 des signierten Dokuments sein; er ist: {found}.</translation>
    </message>
    <message>
        <source>PEM text without a signed document</source>
        <translation>PEM-Text ohne signiertes Dokument</translation>
    </message>
    <message>
        <source>The text has PEM blocks, and none is labelled PKCS7 or CMS[[; the first one is {label}]].</source>
        <translation>Der Text hat PEM-Blöcke, und keiner ist als PKCS7 oder CMS bezeichnet[[; der erste ist {label}]].</translation>
    </message>
    <message>
        <source>Open certificates where certificates are asked for. For evidence, hand over the metadata service&apos;s answer.</source>
        <translation>Zertifikate dort öffnen, wo nach Zertifikaten gefragt wird. Als Nachweis die Antwort des Metadatendienstes übergeben.</translation>
    </message>
    <message>
        <source>The signed content is not JSON</source>
        <translation>Der signierte Inhalt ist kein JSON</translation>
    </message>
    <message>
        <source>The bytes that the signature covers are not JSON ({reason}[[; needed: {expected}]][[; found: &quot;{found}&quot;]]). A document like this was signed by someone, but it is no attested document.</source>
        <translation>Die Bytes, für die die Signatur gilt, sind kein JSON ({reason}[[; erwartet: {expected}]][[; gefunden: „{found}“]]). Ein solches Dokument hat jemand signiert, aber es ist kein attestiertes Dokument.</translation>
    </message>
    <message>
        <source>Make sure that this is an attested document and not another signed message. If it came from the metadata service, keep it and report it: no answer of its kind is known.</source>
        <translation>Sicherstellen, dass dies ein attestiertes Dokument ist und keine andere signierte Nachricht. Kam es vom Metadatendienst, es aufbewahren und melden: Eine Antwort dieser Art ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The same member twice in the signed content</source>
        <translation>Derselbe Eintrag zweimal im signierten Inhalt</translation>
    </message>
    <message>
        <source>The signed JSON has two members named &quot;{name}&quot;. A verifier that checks one and uses the other can be told two stories by one signature.</source>
        <translation>Das signierte JSON hat zwei Einträge namens „{name}“. Einem Prüfer, der den einen prüft und den anderen verwendet, lassen sich mit einer Signatur zwei Geschichten erzählen.</translation>
    </message>
    <message>
        <source>Do not accept this document: the metadata service writes each member once.</source>
        <translation>Dieses Dokument nicht annehmen: Der Metadatendienst schreibt jeden Eintrag einmal.</translation>
    </message>
    <message>
        <source>The signed content is no JSON object</source>
        <translation>Der signierte Inhalt ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The bytes that the signature covers are JSON but no object, so they name no machine.</source>
        <translation>Die Bytes, für die die Signatur gilt, sind JSON, aber kein Objekt; sie benennen also keine Maschine.</translation>
    </message>
    <message>
        <source>Make sure that this is an attested document and not another signed message.</source>
        <translation>Sicherstellen, dass dies ein attestiertes Dokument ist und keine andere signierte Nachricht.</translation>
    </message>
    <message>
        <source>A signed field of the wrong type</source>
        <translation>Ein signiertes Feld vom falschen Typ</translation>
    </message>
    <message>
        <source>&quot;{member}&quot; has to be of the type {expected} in the signed content, and is something else.</source>
        <translation>„{member}“ muss im signierten Inhalt vom Typ {expected} sein und ist etwas anderes.</translation>
    </message>
    <message>
        <source>Fetch the document again. If it comes like this from the metadata service, keep it and report it: no answer of its kind is known.</source>
        <translation>Das Dokument noch einmal abrufen. Kommt es so vom Metadatendienst, es aufbewahren und melden: Eine Antwort dieser Art ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not a signed message</source>
        <translation>Keine signierte Nachricht</translation>
    </message>
    <message>
        <source>The bytes are a CMS message of the type {contentType}. An attested document is signed data, and nothing else can be verified as one.</source>
        <translation>Die Bytes sind eine CMS-Nachricht vom Typ {contentType}. Ein attestiertes Dokument besteht aus signierten Daten, und nichts anderes lässt sich als solches prüfen.</translation>
    </message>
    <message>
        <source>Make sure that this is the signature of the metadata service&apos;s answer. A bare certificate, a key or an encrypted message looks alike in base64.</source>
        <translation>Sicherstellen, dass dies die Signatur aus der Antwort des Metadatendienstes ist. Ein bloßes Zertifikat, ein Schlüssel oder eine verschlüsselte Nachricht sieht in Base64 gleich aus.</translation>
    </message>
    <message>
        <source>Something else among the certificates</source>
        <translation>Etwas anderes unter den Zertifikaten</translation>
    </message>
    <message>
        <source>The list of certificates holds an entry of the kind {choice}, which is no X.509 certificate. It is left out. It may hold anything, and the signature covers none of it, so an attested document with one is refused.</source>
        <translation>Die Liste der Zertifikate enthält einen Eintrag der Art {choice}, der kein X.509-Zertifikat ist. Er wird ausgelassen. Er kann alles enthalten, und die Signatur gilt für nichts davon; ein attestiertes Dokument mit einem solchen wird deshalb abgelehnt.</translation>
    </message>
    <message>
        <source>Fetch the document again. The metadata service sends certificates alone.</source>
        <translation>Das Dokument noch einmal abrufen. Der Metadatendienst sendet nur Zertifikate.</translation>
    </message>
    <message>
        <source>Content in the form of PKCS #7</source>
        <translation>Inhalt in der Form von PKCS #7</translation>
    </message>
    <message>
        <source>The content is {found} where CMS has an octet string. PKCS #7 version 1.5 allowed that, and signed the contents without their tag and length; the signature is checked in that way.</source>
        <translation>Der Inhalt ist {found}, wo CMS eine Oktettfolge hat. PKCS #7 Version 1.5 erlaubte das und signierte den Inhalt ohne dessen Tag und Länge; so wird die Signatur auch geprüft.</translation>
    </message>
    <message>
        <source>Nothing has to be done where this is expected. The metadata service writes an octet string.</source>
        <translation>Wo dies erwartet wird, ist nichts zu tun. Der Metadatendienst schreibt eine Oktettfolge.</translation>
    </message>
    <message>
        <source>A list of attributes that holds none</source>
        <translation>Eine Liste von Attributen, die keines enthält</translation>
    </message>
    <message>
        <source>&quot;{field}&quot; is there and holds no attribute, though a list that is there has at least one.</source>
        <translation>„{field}“ ist vorhanden und enthält kein Attribut, obwohl eine vorhandene Liste mindestens eines hat.</translation>
    </message>
    <message>
        <source>A set of the message out of order</source>
        <translation>Eine Menge der Nachricht in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>DER writes the members of a set in the order of their encodings; in &quot;{field}&quot; they stand in another one. Signed attributes are verified over their DER form, so a lenient and a strict reader may disagree about the signature.</source>
        <translation>DER schreibt die Elemente einer Menge in der Reihenfolge ihrer Kodierungen; in „{field}“ stehen sie in einer anderen. Signierte Attribute werden über ihre DER-Form geprüft; ein nachsichtiger und ein strenger Leser können sich also über die Signatur uneinig sein.</translation>
    </message>
    <message>
        <source>The message is BER and not DER</source>
        <translation>Die Nachricht ist BER und nicht DER</translation>
    </message>
    <message>
        <source>The message uses forms of BER that DER does not have. It was rewritten as DER to be read; what is shown are the bytes of the rewriting. The metadata service writes DER.</source>
        <translation>Die Nachricht verwendet Formen von BER, die DER nicht hat. Zum Lesen wurde sie in DER umgeschrieben; gezeigt werden die umgeschriebenen Bytes. Der Metadatendienst schreibt DER.</translation>
    </message>
    <message>
        <source>Keep the original bytes, and find out what converts the message on its way if it was to be an attested document.</source>
        <translation>Die ursprünglichen Bytes behalten und, falls es ein attestiertes Dokument sein sollte, herausfinden, was die Nachricht unterwegs umwandelt.</translation>
    </message>
    <message>
        <source>An issuer&apos;s URL returned something that is no certificate</source>
        <translation>Die URL eines Ausstellers lieferte etwas, das kein Zertifikat ist</translation>
    </message>
    <message>
        <source>{url} answered, but its body is neither a DER or PEM certificate nor a certificates-only PKCS#7, or it is larger than an issuer&apos;s certificate can be.</source>
        <translation>{url} hat geantwortet, aber der Inhalt ist weder ein Zertifikat in DER oder PEM noch ein PKCS#7 nur mit Zertifikaten, oder er ist größer, als das Zertifikat eines Ausstellers sein kann.</translation>
    </message>
    <message>
        <source>Fetch the URL by hand and look at the answer: a proxy&apos;s login page is the usual cause. Let {url} through unaltered, or import the issuing certificate.</source>
        <translation>Die URL von Hand abrufen und die Antwort ansehen: Die Anmeldeseite eines Proxys ist die übliche Ursache. {url} unverändert durchlassen oder das Zertifikat des Ausstellers importieren.</translation>
    </message>
    <message>
        <source>An issuer&apos;s URL returned another certificate</source>
        <translation>Die URL eines Ausstellers lieferte ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>{url} returned the certificate of {found}, but the issuer wanted is {wanted}. It was set aside.</source>
        <translation>{url} lieferte das Zertifikat von {found}; gesucht war der Aussteller {wanted}. Es wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>If this URL is answered by a mirror, correct the mirror. Otherwise import the certificate of {wanted}.</source>
        <translation>Antwortet ein Spiegel unter dieser URL, den Spiegel berichtigen. Andernfalls das Zertifikat von {wanted} importieren.</translation>
    </message>
    <message>
        <source>A URL in a certificate may not be fetched</source>
        <translation>Eine URL in einem Zertifikat darf nicht abgerufen werden</translation>
    </message>
    <message>
        <source>The certificate of {subject} names {url} for its issuer. It fails the rule for {reason}: until a chain has been verified, URLs in it are the sender&apos;s, and fetching them would let anyone make the verifier connect anywhere.</source>
        <translation>Das Zertifikat von {subject} nennt {url} für seinen Aussteller. Verletzt ist die Regel für {reason}: Bis eine Kette geprüft ist, stammen URLs darin vom Absender, und sie abzurufen ließe jeden bestimmen, wohin sich der Prüfer verbindet.</translation>
    </message>
    <message>
        <source>Nothing to do for documents of Azure: their URLs lie with www.microsoft.com and caissuers.microsoft.com. If you trust this issuer, import its certificate instead.</source>
        <translation>Für Dokumente von Azure ist nichts zu tun: Ihre URLs liegen bei www.microsoft.com und caissuers.microsoft.com. Wird diesem Aussteller vertraut, stattdessen sein Zertifikat importieren.</translation>
    </message>
    <message>
        <source>Too many issuers in a row had to be fetched</source>
        <translation>Zu viele Aussteller hintereinander mussten abgerufen werden</translation>
    </message>
    <message>
        <source>{hops} certificates were fetched one after the other without reaching an anchor. Chains of the metadata service need two.</source>
        <translation>{hops} Zertifikate wurden nacheinander abgerufen, ohne einen Vertrauensanker zu erreichen. Ketten des Metadatendienstes brauchen zwei.</translation>
    </message>
    <message>
        <source>Import the intermediate certificates, or add the root they lead to if you trust it.</source>
        <translation>Die Zwischenzertifikate importieren oder die Wurzel, zu der sie führen, hinzufügen, wenn ihr vertraut wird.</translation>
    </message>
    <message>
        <source>More addresses of issuers than are asked</source>
        <translation>Mehr Adressen von Ausstellern, als gefragt werden</translation>
    </message>
    <message>
        <source>{count} addresses would have to be asked for the issuer of {subject}; no more than {limit} are. A certificate of Azure names two: so many only serve to keep a verifier busy.</source>
        <translation>{count} Adressen wären nach dem Aussteller von {subject} zu fragen; mehr als {limit} werden nicht gefragt. Ein Zertifikat von Azure nennt zwei: So viele dienen nur dazu, einen Prüfer zu beschäftigen.</translation>
    </message>
    <message>
        <source>Nothing to do for documents of Azure. If you trust this issuer, import its certificate instead.</source>
        <translation>Für Dokumente von Azure ist nichts zu tun. Wird diesem Aussteller vertraut, stattdessen sein Zertifikat importieren.</translation>
    </message>
    <message>
        <source>An issuer&apos;s certificate is not at hand</source>
        <translation>Das Zertifikat eines Ausstellers liegt nicht vor</translation>
    </message>
    <message>
        <source>[[{url} gave no certificate (status: {status}).]][[The certificate at {unasked} was not given, and nobody was asked for it.]]</source>
        <translation>[[{url} lieferte kein Zertifikat (Status: {status}).]][[Das Zertifikat unter {unasked} wurde nicht angegeben, und niemand wurde danach gefragt.]]</translation>
    </message>
    <message>
        <source>Fetch the certificate from that address and give it as an intermediate. A server fetches it by itself where egress to www.microsoft.com and caissuers.microsoft.com is open over http and https.</source>
        <translation>Das Zertifikat von dieser Adresse abrufen und als Zwischenzertifikat angeben. Ein Server ruft es selbst ab, wo ausgehende Verbindungen zu www.microsoft.com und caissuers.microsoft.com über http und https offen sind.</translation>
    </message>
    <message>
        <source>The path ends at {subject}. Its issuer, {issuer}, is not embedded in the document, was not given, and did not come from where it can be had. The chain was neither accepted nor refused.</source>
        <translation>Der Pfad endet bei {subject}. Der Aussteller, {issuer}, ist nicht im Dokument eingebettet, wurde nicht angegeben und kam nicht von dort, wo er zu haben ist. Die Kette wurde weder angenommen noch abgelehnt.</translation>
    </message>
    <message>
        <source>Fetch the issuer&apos;s certificate from the URL in the certificate&apos;s authority information access and give it as an intermediate; on the server, open outbound access to www.microsoft.com.</source>
        <translation>Das Zertifikat des Ausstellers von der URL in der Authority Information Access des Zertifikats abrufen und als Zwischenzertifikat angeben; auf dem Server ausgehende Verbindungen zu www.microsoft.com zulassen.</translation>
    </message>
    <message>
        <source>The chain rests on a simulated tenant&apos;s anchor</source>
        <translation>Die Kette beruht auf dem Vertrauensanker eines simulierten Mandanten</translation>
    </message>
    <message>
        <source>The path closed at {anchor}, which belongs to a simulated tenant. No server of Azure would accept it, and no lab document is accepted against Azure&apos;s anchors.</source>
        <translation>Der Pfad endete bei {anchor}, das zu einem simulierten Mandanten gehört. Kein Server von Azure würde ihn annehmen, und kein Labordokument wird gegen die Vertrauensanker von Azure angenommen.</translation>
    </message>
    <message>
        <source>The chain rests on a root that was added</source>
        <translation>Die Kette beruht auf einer hinzugefügten Wurzel</translation>
    </message>
    <message>
        <source>The path closed at {anchor}, with the key {sha256}. This program does not ship it: whoever gave it, on the command line or in a case, vouches for it.</source>
        <translation>Der Pfad endete bei {anchor}, mit dem Schlüssel {sha256}. Dieses Programm liefert die Wurzel nicht mit: Wer sie angegeben hat, auf der Befehlszeile oder in einem Fall, bürgt dafür.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with one that you have from the root&apos;s owner.</source>
        <translation>Den Fingerabdruck mit einem vergleichen, der vom Eigentümer der Wurzel stammt.</translation>
    </message>
    <message>
        <source>A root that was added bears the name of a shipped one</source>
        <translation>Eine hinzugefügte Wurzel trägt den Namen einer mitgelieferten</translation>
    </message>
    <message>
        <source>The path closed at {anchor}, with the key {sha256}. A root of that name is shipped with this program and has another key. Anyone can make a root of any name.</source>
        <translation>Der Pfad endete bei {anchor}, mit dem Schlüssel {sha256}. Eine Wurzel dieses Namens wird mit diesem Programm geliefert und hat einen anderen Schlüssel. Jeder kann eine Wurzel beliebigen Namens herstellen.</translation>
    </message>
    <message>
        <source>Do not take this result for one of Azure. Find out who made that root.</source>
        <translation>Dieses Ergebnis nicht für eines von Azure halten. Herausfinden, wer diese Wurzel hergestellt hat.</translation>
    </message>
    <message>
        <source>Unexpected parameters in an algorithm identifier</source>
        <translation>Unerwartete Parameter in einer Verfahrenskennung</translation>
    </message>
    <message>
        <source>The parameters of {algorithm} are neither absent nor NULL. They are not covered by the signature, so a difference means that the message was altered or not made by the metadata service.</source>
        <translation>Die Parameter von {algorithm} sind weder weggelassen noch NULL. Die Signatur gilt nicht für sie; eine Abweichung bedeutet also, dass die Nachricht verändert oder nicht vom Metadatendienst erzeugt wurde.</translation>
    </message>
    <message>
        <source>Fetch a fresh document and compare. If a tool rewrites documents on the way, take it out.</source>
        <translation>Ein frisches Dokument abrufen und vergleichen. Schreibt ein Werkzeug Dokumente unterwegs um, es herausnehmen.</translation>
    </message>
    <message>
        <source>The signed content is not plain data</source>
        <translation>Der signierte Inhalt sind keine einfachen Daten</translation>
    </message>
    <message>
        <source>The message says that its content is {found}. The metadata service signs plain data (id-data).</source>
        <translation>Die Nachricht gibt ihren Inhalt als {found} an. Der Metadatendienst signiert einfache Daten (id-data).</translation>
    </message>
    <message>
        <source>Make sure that this is the attested document and not another signed message.</source>
        <translation>Sicherstellen, dass dies das attestierte Dokument ist und keine andere signierte Nachricht.</translation>
    </message>
    <message>
        <source>The message carries revocation lists</source>
        <translation>Die Nachricht enthält Sperrlisten</translation>
    </message>
    <message>
        <source>{count} revocation lists are in the message. They are not covered by the signature, nothing here uses them, and the metadata service sends none.</source>
        <translation>{count} Sperrlisten sind in der Nachricht. Die Signatur gilt nicht für sie, hier verwendet sie nichts, und der Metadatendienst sendet keine.</translation>
    </message>
    <message>
        <source>Fetch a fresh document and see whether they are gone.</source>
        <translation>Ein frisches Dokument abrufen und prüfen, ob sie verschwunden sind.</translation>
    </message>
    <message>
        <source>The message is a detached signature: the document that was signed is not in it.</source>
        <translation>Die Nachricht ist eine abgetrennte Signatur: Das Dokument, das signiert wurde, ist nicht darin.</translation>
    </message>
    <message>
        <source>Pass on the whole value of the answer&apos;s signature member, as it came.</source>
        <translation>Den ganzen Wert des Eintrags signature der Antwort weitergeben, wie er kam.</translation>
    </message>
    <message>
        <source>The message&apos;s digest algorithms are not the signer&apos;s</source>
        <translation>Die Hashverfahren der Nachricht sind nicht die des Unterzeichners</translation>
    </message>
    <message>
        <source>The message announces {count} digest algorithms that are not exactly the one its signer used. The announcement is not covered by the signature, so a difference means that the message was altered.</source>
        <translation>Die Nachricht kündigt {count} Hashverfahren an, die nicht genau das eine des Unterzeichners sind. Die Signatur gilt nicht für die Ankündigung; eine Abweichung bedeutet also, dass die Nachricht verändert wurde.</translation>
    </message>
    <message>
        <source>Fetch a fresh document and compare.</source>
        <translation>Ein frisches Dokument abrufen und vergleichen.</translation>
    </message>
    <message>
        <source>The message carries more than the signer&apos;s certificate</source>
        <translation>Die Nachricht enthält mehr als das Zertifikat des Unterzeichners</translation>
    </message>
    <message>
        <source>{count} certificates are in the message; the metadata service embeds the signer&apos;s alone. The others serve as intermediates and gain no trust by being here.</source>
        <translation>{count} Zertifikate sind in der Nachricht; der Metadatendienst bettet nur das des Unterzeichners ein. Die übrigen dienen als Zwischenzertifikate und gewinnen dadurch, dass sie hier sind, kein Vertrauen.</translation>
    </message>
    <message>
        <source>The message carries no certificate</source>
        <translation>Die Nachricht enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>Without the signer&apos;s certificate there is no key to verify the signature with.</source>
        <translation>Ohne das Zertifikat des Unterzeichners gibt es keinen Schlüssel, mit dem sich die Signatur prüfen ließe.</translation>
    </message>
    <message>
        <source>Two readers disagree about this document</source>
        <translation>Zwei Leser sind sich über dieses Dokument uneinig</translation>
    </message>
    <message>
        <source>About the {question}, this verifier says {ours} and OpenSSL&apos;s own code says {theirs}. A document that two parsers read differently is suspect in itself.</source>
        <translation>Auf die Frage „{question}“ sagt dieser Prüfer {ours} und der Code von OpenSSL {theirs}. Ein Dokument, das zwei Parser verschieden lesen, ist schon für sich verdächtig.</translation>
    </message>
    <message>
        <source>Keep the document, and report the difference: one of the two is wrong.</source>
        <translation>Das Dokument aufbewahren und den Unterschied melden: Einer von beiden irrt.</translation>
    </message>
    <message>
        <source>Not exactly one signer</source>
        <translation>Nicht genau ein Unterzeichner</translation>
    </message>
    <message>
        <source>The message has {count} signers; an attested document has one.</source>
        <translation>Die Nachricht hat {count} Unterzeichner; ein attestiertes Dokument hat einen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not the first one</source>
        <translation>Das Zertifikat des Unterzeichners ist nicht das erste</translation>
    </message>
    <message>
        <source>The certificate that made the signature is number {position} in the message. That is allowed, but putting a genuine certificate first and signing with another is how verifiers that take the first one have been deceived.</source>
        <translation>Das Zertifikat, mit dem signiert wurde, ist das mit der Nummer {position} in der Nachricht. Das ist erlaubt; aber ein echtes Zertifikat voranzustellen und mit einem anderen zu signieren, damit wurden schon Prüfer getäuscht, die das erste nehmen.</translation>
    </message>
    <message>
        <source>The message has unsigned attributes</source>
        <translation>Die Nachricht hat unsignierte Attribute</translation>
    </message>
    <message>
        <source>Unsigned attributes are not covered by the signature, so anyone could have added them. The metadata service sends none.</source>
        <translation>Die Signatur gilt nicht für unsignierte Attribute; jeder könnte sie hinzugefügt haben. Der Metadatendienst sendet keine.</translation>
    </message>
    <message>
        <source>Unexpected version number in the message</source>
        <translation>Unerwartete Versionsnummer in der Nachricht</translation>
    </message>
    <message>
        <source>A version field says {found} where messages of the metadata service say {expected}. It is not covered by the signature.</source>
        <translation>Ein Versionsfeld sagt {found}, wo Nachrichten des Metadatendienstes {expected} sagen. Die Signatur gilt nicht dafür.</translation>
    </message>
    <message>
        <source>A required field of the document is empty</source>
        <translation>Ein Pflichtfeld des Dokuments ist leer</translation>
    </message>
    <message>
        <source>The signed document has the field {field}, but it is empty.</source>
        <translation>Das signierte Dokument hat das Feld {field}, aber es ist leer.</translation>
    </message>
    <message>
        <source>Ask the metadata service with a newer api-version; classic machines and versions before 2019-04-30 do not fill every field.</source>
        <translation>Den Metadatendienst mit einer neueren api-version fragen; klassische Maschinen und Versionen vor 2019-04-30 füllen nicht jedes Feld.</translation>
    </message>
    <message>
        <source>A required field of the document is missing</source>
        <translation>Dem Dokument fehlt ein Pflichtfeld</translation>
    </message>
    <message>
        <source>The signed document has no field {field}.</source>
        <translation>Das signierte Dokument hat kein Feld {field}.</translation>
    </message>
    <message>
        <source>Ask the metadata service with a newer api-version: subscriptionId exists since 2019-04-30.</source>
        <translation>Den Metadatendienst mit einer neueren api-version fragen: subscriptionId gibt es seit 2019-04-30.</translation>
    </message>
    <message>
        <source>An identifier in the document is no GUID</source>
        <translation>Eine Kennung im Dokument ist keine GUID</translation>
    </message>
    <message>
        <source>The field {field} holds {value}, which is not of the form 8-4-4-4-12 hexadecimal digits.</source>
        <translation>Das Feld {field} enthält {value}, was nicht die Form von 8-4-4-4-12 Hexadezimalziffern hat.</translation>
    </message>
    <message>
        <source>Fetch a fresh document; a genuine one holds GUIDs here.</source>
        <translation>Ein frisches Dokument abrufen; ein echtes enthält hier GUIDs.</translation>
    </message>
    <message>
        <source>The policy&apos;s metadata domain was set aside</source>
        <translation>Die Metadatendomäne der Richtlinie wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>The signer&apos;s name was judged by {domains}, which was given by hand, and not by the cloud that the policy names.</source>
        <translation>Der Name des Unterzeichners wurde nach {domains} beurteilt, von Hand angegeben, und nicht nach der Cloud, die die Richtlinie nennt.</translation>
    </message>
    <message>
        <source>The certificate is for another name</source>
        <translation>Das Zertifikat ist für einen anderen Namen</translation>
    </message>
    <message>
        <source>The certificate is for {found}. [[None of these equals {domains} or lies under it: this is not the metadata service.]][[The name asked for is {wanted}.]]</source>
        <translation>Das Zertifikat ist für {found}. [[Keiner davon ist gleich {domains} oder liegt darunter: Das ist nicht der Metadatendienst.]][[Der verlangte Name ist {wanted}.]]</translation>
    </message>
    <message>
        <source>Find out where this document came from: only certificates of the metadata service&apos;s own domain may sign one. Where a name was asked for, compare it with those of the certificate.</source>
        <translation>Herausfinden, woher dieses Dokument kam: Nur Zertifikate aus der Domäne des Metadatendienstes selbst dürfen eines signieren. Wo ein Name verlangt war, ihn mit denen des Zertifikats vergleichen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate names no host</source>
        <translation>Das Zertifikat des Unterzeichners nennt keinen Host</translation>
    </message>
    <message>
        <source>The certificate has no dNSName in its subject alternative name. The common name does not count; the name has to be {domains} or one under it.</source>
        <translation>Das Zertifikat hat keinen dNSName unter seinen alternativen Antragstellernamen. Der Common Name zählt nicht; der Name muss {domains} sein oder darunter liegen.</translation>
    </message>
    <message>
        <source>Find out where this document came from.</source>
        <translation>Herausfinden, woher dieses Dokument kam.</translation>
    </message>
    <message>
        <source>The signer is the metadata service of another cloud</source>
        <translation>Der Unterzeichner ist der Metadatendienst einer anderen Cloud</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is for {found}, which is the metadata service of {cloud}. The allowed names are {domains}.</source>
        <translation>Das Zertifikat des Unterzeichners ist für {found}, den Metadatendienst von {cloud}. Die erlaubten Namen sind {domains}.</translation>
    </message>
    <message>
        <source>Judge by {cloud} if the machines are meant to run there: it is cloudEnvironment of the policy.</source>
        <translation>Nach {cloud} urteilen, wenn die Maschinen dort laufen sollen: Das ist cloudEnvironment der Richtlinie.</translation>
    </message>
    <message>
        <source>The document answers an earlier challenge</source>
        <translation>Das Dokument beantwortet eine frühere Herausforderung</translation>
    </message>
    <message>
        <source>The document holds {found}, a challenge that was given out at {issued}, not the one this attestation had to answer. The metadata service has been known to return a cached document; otherwise it is a replay.</source>
        <translation>Das Dokument enthält {found}, eine Herausforderung, die am {issued} ausgegeben wurde, und nicht die, die bei dieser Attestierung zu beantworten war. Vom Metadatendienst ist bekannt, dass er ein Dokument aus dem Cache liefern kann; sonst ist es eine Wiedereinspielung.</translation>
    </message>
    <message>
        <source>Attest once more with a fresh challenge. If the old one comes back again, treat it as a replay and look at what stands between agent and metadata service.</source>
        <translation>Noch einmal mit einer frischen Herausforderung attestieren. Kommt wieder die alte zurück, es als Wiedereinspielung behandeln und ansehen, was zwischen Agent und Metadatendienst steht.</translation>
    </message>
    <message>
        <source>The challenge was given out later than now</source>
        <translation>Die Herausforderung wurde später als jetzt ausgegeben</translation>
    </message>
    <message>
        <source>The ledger says that {nonce} was given out at {issued}, which lies ahead of the clock used here.</source>
        <translation>Laut Verzeichnis wurde {nonce} am {issued} ausgegeben, was vor der hier verwendeten Uhr liegt.</translation>
    </message>
    <message>
        <source>Compare the clocks of the server and of this machine.</source>
        <translation>Die Uhren des Servers und dieser Maschine vergleichen.</translation>
    </message>
    <message>
        <source>The challenge is too old</source>
        <translation>Die Herausforderung ist zu alt</translation>
    </message>
    <message>
        <source>{nonce} was given out at {issued} and had to be answered within {lifetime} seconds.</source>
        <translation>{nonce} wurde am {issued} ausgegeben und war binnen {lifetime} Sekunden zu beantworten.</translation>
    </message>
    <message>
        <source>Attest again with a fresh challenge. If this recurs, find out what delays the agent between challenge and answer.</source>
        <translation>Noch einmal mit einer frischen Herausforderung attestieren. Wiederholt sich das, herausfinden, was den Agenten zwischen Herausforderung und Antwort aufhält.</translation>
    </message>
    <message>
        <source>The challenge is longer than the metadata service takes</source>
        <translation>Die Herausforderung ist länger, als der Metadatendienst annimmt</translation>
    </message>
    <message>
        <source>The challenge has {length} characters; the metadata service takes up to 32.</source>
        <translation>Die Herausforderung hat {length} Zeichen; der Metadatendienst nimmt bis zu 32.</translation>
    </message>
    <message>
        <source>Use at most 32 letters and digits.</source>
        <translation>Höchstens 32 Buchstaben und Ziffern verwenden.</translation>
    </message>
    <message>
        <source>The challenge was never given out</source>
        <translation>Die Herausforderung wurde nie ausgegeben</translation>
    </message>
    <message>
        <source>{nonce} is not among the challenges of this server.</source>
        <translation>{nonce} ist nicht unter den Herausforderungen dieses Servers.</translation>
    </message>
    <message>
        <source>Use the challenge that the server sent for this very attestation.</source>
        <translation>Die Herausforderung verwenden, die der Server für genau diese Attestierung gesendet hat.</translation>
    </message>
    <message>
        <source>The challenge was already answered</source>
        <translation>Die Herausforderung wurde schon beantwortet</translation>
    </message>
    <message>
        <source>{nonce} has been used before; each attestation needs a fresh one.</source>
        <translation>{nonce} wurde bereits verwendet; jede Attestierung braucht eine frische.</translation>
    </message>
    <message>
        <source>Attest again with a fresh challenge. If nobody repeated the attempt on purpose, treat it as a replay.</source>
        <translation>Noch einmal mit einer frischen Herausforderung attestieren. Hat niemand den Versuch absichtlich wiederholt, es als Wiedereinspielung behandeln.</translation>
    </message>
    <message>
        <source>The document was fetched without the challenge</source>
        <translation>Das Dokument wurde ohne die Herausforderung abgerufen</translation>
    </message>
    <message>
        <source>The document&apos;s nonce is {found}: the time stamp that the metadata service writes when its caller gives none.</source>
        <translation>Die Nonce des Dokuments ist {found}: der Zeitstempel, den der Metadatendienst schreibt, wenn sein Aufrufer keine angibt.</translation>
    </message>
    <message>
        <source>Pass the server&apos;s challenge as the nonce parameter of the request for the attested document.</source>
        <translation>Die Herausforderung des Servers als Parameter nonce der Anfrage nach dem attestierten Dokument mitgeben.</translation>
    </message>
    <message>
        <source>The expected nonce has the shape of the service&apos;s default</source>
        <translation>Die erwartete Nonce hat die Form der Vorgabe des Dienstes</translation>
    </message>
    <message>
        <source>{found} equals what was expected, but it is of the form that the metadata service writes when nobody gives it a nonce. It proves no freshness.</source>
        <translation>{found} ist gleich dem Erwarteten, hat aber die Form, die der Metadatendienst schreibt, wenn ihm niemand eine Nonce gibt. Das beweist keine Aktualität.</translation>
    </message>
    <message>
        <source>Use a random challenge.</source>
        <translation>Eine zufällige Herausforderung verwenden.</translation>
    </message>
    <message>
        <source>The document answers another challenge</source>
        <translation>Das Dokument beantwortet eine andere Herausforderung</translation>
    </message>
    <message>
        <source>The document holds {found}; the challenge was {expected}.</source>
        <translation>Das Dokument enthält {found}; die Herausforderung war {expected}.</translation>
    </message>
    <message>
        <source>Attest again with a fresh challenge: the metadata service may have returned a cached document. If it recurs, treat it as a replay.</source>
        <translation>Noch einmal mit einer frischen Herausforderung attestieren: Der Metadatendienst hat vielleicht ein Dokument aus dem Cache geliefert. Wiederholt sich das, es als Wiedereinspielung behandeln.</translation>
    </message>
    <message>
        <source>The challenge to compare with was not given</source>
        <translation>Die Herausforderung zum Vergleich wurde nicht angegeben</translation>
    </message>
    <message>
        <source>The document holds a nonce, but nobody said which one it had to hold, so freshness stays open.</source>
        <translation>Das Dokument enthält eine Nonce, aber niemand hat gesagt, welche es enthalten muss; die Aktualität bleibt also offen.</translation>
    </message>
    <message>
        <source>Give the challenge that the server sent.</source>
        <translation>Die Herausforderung angeben, die der Server gesendet hat.</translation>
    </message>
    <message>
        <source>Resource Manager did not let the machine be read</source>
        <translation>Resource Manager ließ die Maschine nicht lesen</translation>
    </message>
    <message>
        <source>Reading {id} was refused.</source>
        <translation>Das Lesen von {id} wurde verweigert.</translation>
    </message>
    <message>
        <source>Give the server&apos;s managed identity the Reader role on the machine, its scale set and their network, and allow some minutes for it to take effect.</source>
        <translation>Der verwalteten Identität des Servers die Rolle Reader auf der Maschine, ihrer Skalierungsgruppe und deren Netz geben und einige Minuten abwarten, bis sie wirkt.</translation>
    </message>
    <message>
        <source>Resource Manager&apos;s answer makes no sense</source>
        <translation>Die Antwort von Resource Manager ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>The answer for {id} is not a JSON object of the kind asked for.</source>
        <translation>Die Antwort für {id} ist kein JSON-Objekt der verlangten Art.</translation>
    </message>
    <message>
        <source>Ask again; if a file was given in its place, make sure it is the object itself as Resource Manager returns it.</source>
        <translation>Noch einmal fragen; wurde stattdessen eine Datei angegeben, sicherstellen, dass sie das Objekt selbst ist, wie Resource Manager es liefert.</translation>
    </message>
    <message>
        <source>Part of the machine&apos;s network could not be read</source>
        <translation>Ein Teil des Netzes der Maschine ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>[[{id} gave no answer that can be used (status: {status}), so its attributes are missing.]][[The object {unasked} was not given, and nobody was asked for it, so its attributes are missing.]]</source>
        <translation>[[{id} gab keine verwendbare Antwort (Status: {status}); seine Attribute fehlen also.]][[Das Objekt {unasked} wurde nicht angegeben, und niemand wurde danach gefragt; seine Attribute fehlen also.]]</translation>
    </message>
    <message>
        <source>Here, give the object {id} too. On the server, give its managed identity the Reader role on the network&apos;s resource group; interfaces and networks often lie in another one.</source>
        <translation>Hier auch das Objekt {id} angeben. Auf dem Server dessen verwalteter Identität die Rolle Reader auf der Ressourcengruppe des Netzes geben; Schnittstellen und Netze liegen oft in einer anderen.</translation>
    </message>
    <message>
        <source>The scale set&apos;s instance does not tell of its network</source>
        <translation>Die Instanz der Skalierungsgruppe sagt nichts über ihr Netz</translation>
    </message>
    <message>
        <source>The answer for {id} has no networkProfileConfiguration, where an instance of a scale set lists its interfaces, so the attributes of its network are missing.</source>
        <translation>Die Antwort für {id} hat keine networkProfileConfiguration, in der eine Instanz einer Skalierungsgruppe ihre Schnittstellen aufführt; die Attribute ihres Netzes fehlen also.</translation>
    </message>
    <message>
        <source>Ask for the instance itself (az rest --url with the resource&apos;s id), not for a list of instances, which may leave it out.</source>
        <translation>Nach der Instanz selbst fragen (az rest --url mit der Id der Ressource), nicht nach einer Liste von Instanzen, die sie auslassen kann.</translation>
    </message>
    <message>
        <source>Resource Manager asks to slow down</source>
        <translation>Resource Manager bittet, langsamer zu fragen</translation>
    </message>
    <message>
        <source>Reading {id} was refused for too many requests.</source>
        <translation>Das Lesen von {id} wurde wegen zu vieler Anfragen verweigert.</translation>
    </message>
    <message>
        <source>Wait for the time that Retry-After names and try again.</source>
        <translation>Die von Retry-After genannte Zeit abwarten und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The machine could not be looked up</source>
        <translation>Die Maschine ließ sich nicht nachschlagen</translation>
    </message>
    <message>
        <source>[[Reading {id} gave no usable answer (status: {status}).]][[The object {unasked} was not given, and nobody was asked for it.]] Whether the hint is true stays open.</source>
        <translation>[[Das Lesen von {id} ergab keine verwendbare Antwort (Status: {status}).]][[Das Objekt {unasked} wurde nicht angegeben, und niemand wurde danach gefragt.]] Ob der Hinweis stimmt, bleibt offen.</translation>
    </message>
    <message>
        <source>Make sure that the server reaches Resource Manager of its cloud; here, give the object as a file.</source>
        <translation>Sicherstellen, dass der Server Resource Manager seiner Cloud erreicht; hier das Objekt als Datei angeben.</translation>
    </message>
    <message>
        <source>The document is no longer in force</source>
        <translation>Das Dokument ist nicht mehr in Kraft</translation>
    </message>
    <message>
        <source>The document expired at {expires}; the clock says {now}, with {leeway} seconds of leeway.</source>
        <translation>Das Dokument ist am {expires} abgelaufen; die Uhr sagt {now}, mit {leeway} Sekunden Toleranz.</translation>
    </message>
    <message>
        <source>Fetch a fresh document. If it is fresh, correct the clock. A server that does not judge these dates would go by the nonce alone.</source>
        <translation>Ein frisches Dokument abrufen. Ist es frisch, die Uhr berichtigen. Ein Server, der diese Daten nicht beurteilt, würde allein nach der Nonce gehen.</translation>
    </message>
    <message>
        <source>The document was created later than now</source>
        <translation>Das Dokument wurde später als jetzt erstellt</translation>
    </message>
    <message>
        <source>The document says that it was created at {created}; the clock says {now}, with {leeway} seconds of leeway.</source>
        <translation>Das Dokument gibt an, am {created} erstellt worden zu sein; die Uhr sagt {now}, mit {leeway} Sekunden Toleranz.</translation>
    </message>
    <message>
        <source>Correct the clock of whoever verifies.</source>
        <translation>Die Uhr dessen berichtigen, der prüft.</translation>
    </message>
    <message>
        <source>Unusual lifetime of the document</source>
        <translation>Ungewöhnliche Geltungsdauer des Dokuments</translation>
    </message>
    <message>
        <source>The document is in force for {seconds} seconds; real ones for six hours.</source>
        <translation>Das Dokument ist {seconds} Sekunden lang in Kraft; echte sind es sechs Stunden.</translation>
    </message>
    <message>
        <source>The document expires before it was created</source>
        <translation>Das Dokument läuft ab, bevor es erstellt wurde</translation>
    </message>
    <message>
        <source>It says that it was created at {created} and expires at {expires}.</source>
        <translation>Es gibt an, am {created} erstellt worden zu sein und am {expires} abzulaufen.</translation>
    </message>
    <message>
        <source>Fetch a fresh document.</source>
        <translation>Ein frisches Dokument abrufen.</translation>
    </message>
    <message>
        <source>Resource Manager and the signer disagree about the region</source>
        <translation>Resource Manager und der Unterzeichner sind sich über die Region uneinig</translation>
    </message>
    <message>
        <source>Resource Manager places the machine in {location}; the document was signed in {region}.</source>
        <translation>Laut Resource Manager liegt die Maschine in {location}; das Dokument wurde in {region} signiert.</translation>
    </message>
    <message>
        <source>Make sure that the resource id is that of the machine which attested. The signed region is the safer of the two.</source>
        <translation>Sicherstellen, dass die Ressourcen-Id die der Maschine ist, die attestiert hat. Die signierte Region ist die verlässlichere von beiden.</translation>
    </message>
    <message>
        <source>No policy asks for this method</source>
        <translation>Keine Richtlinie verlangt diese Methode</translation>
    </message>
    <message>
        <source>What was presented is of a type that no policy of the cluster requires, so none can authorise it.</source>
        <translation>Was vorgelegt wurde, ist von einem Typ, den keine Richtlinie des Clusters verlangt; keine kann es also berechtigen.</translation>
    </message>
    <message>
        <source>Add an attestor of this type to a policy, or let the agent offer one that a policy requires.</source>
        <translation>Einer Richtlinie einen Attestor dieses Typs hinzufügen oder den Agenten einen anbieten lassen, den eine Richtlinie verlangt.</translation>
    </message>
    <message>
        <source>The resource id is not that of a machine</source>
        <translation>Die Ressourcen-Id ist nicht die einer Maschine</translation>
    </message>
    <message>
        <source>The agent&apos;s hint is {hint}. It has to be the id of a virtual machine or of an instance of a scale set.</source>
        <translation>Der Hinweis des Agenten ist {hint}. Er muss die Id einer virtuellen Maschine oder einer Instanz einer Skalierungsgruppe sein.</translation>
    </message>
    <message>
        <source>Use resourceId from the machine&apos;s own instance metadata.</source>
        <translation>resourceId aus den Instanzmetadaten der Maschine selbst verwenden.</translation>
    </message>
    <message>
        <source>There is no machine at the resource id</source>
        <translation>Unter der Ressourcen-Id gibt es keine Maschine</translation>
    </message>
    <message>
        <source>Resource Manager knows no {id}. The machine was deleted, the hint is wrong, or the tenant is another one.</source>
        <translation>Resource Manager kennt {id} nicht. Die Maschine wurde gelöscht, der Hinweis ist falsch, oder der Mandant ist ein anderer.</translation>
    </message>
    <message>
        <source>Compare with resourceId from the machine&apos;s own instance metadata; instances of uniform scale sets have an id of their own.</source>
        <translation>Mit resourceId aus den Instanzmetadaten der Maschine selbst vergleichen; Instanzen einheitlicher Skalierungsgruppen haben eine eigene Id.</translation>
    </message>
    <message>
        <source>The machine&apos;s object does not say which machine it is</source>
        <translation>Das Objekt der Maschine sagt nicht, welche Maschine es ist</translation>
    </message>
    <message>
        <source>The object {id} has no properties.vmId to compare with the signed vmId {signed}. It is no machine, or it was written by a tool in a form of its own (az vm show puts vmId at the top).</source>
        <translation>Das Objekt {id} hat keine properties.vmId, die sich mit der signierten vmId {signed} vergleichen ließe. Es ist keine Maschine, oder ein Werkzeug hat es in einer eigenen Form geschrieben (az vm show setzt vmId nach oben).</translation>
    </message>
    <message>
        <source>Give the object as Resource Manager answers it, with its properties: az rest --method get --url &apos;https://management.azure.com/ID?api-version=2024-07-01&apos;, with the machine&apos;s resource id for /ID.</source>
        <translation>Das Objekt angeben, wie Resource Manager es liefert, mit seinen properties: az rest --method get --url &apos;https://management.azure.com/ID?api-version=2024-07-01&apos;, mit der Ressourcen-Id der Maschine für /ID.</translation>
    </message>
    <message>
        <source>The resource id leads to another machine</source>
        <translation>Die Ressourcen-Id führt zu einer anderen Maschine</translation>
    </message>
    <message>
        <source>The machine at {id} has the vmId {found}; the signed document says {signed}. The hint is unsigned, so it is either wrong or a lie.</source>
        <translation>Die Maschine unter {id} hat die vmId {found}; das signierte Dokument sagt {signed}. Der Hinweis ist nicht signiert; er ist also entweder falsch oder eine Lüge.</translation>
    </message>
    <message>
        <source>Use resourceId from the machine that attests. If it was recreated under the same name, attest again.</source>
        <translation>resourceId der Maschine verwenden, die attestiert. Wurde sie unter demselben Namen neu angelegt, noch einmal attestieren.</translation>
    </message>
    <message>
        <source>Resource Manager&apos;s object is that of another resource</source>
        <translation>Das Objekt von Resource Manager ist das einer anderen Ressource</translation>
    </message>
    <message>
        <source>The object given for {id} calls itself &quot;{found}&quot;. What it says is not about the machine that the agent named.</source>
        <translation>Das für {id} angegebene Objekt nennt sich „{found}“. Was es sagt, betrifft nicht die Maschine, die der Agent genannt hat.</translation>
    </message>
    <message>
        <source>Give the object that belongs to the resource id, as Resource Manager returned it.</source>
        <translation>Das Objekt angeben, das zur Ressourcen-Id gehört, wie Resource Manager es geliefert hat.</translation>
    </message>
    <message>
        <source>The resource id lies in another subscription</source>
        <translation>Die Ressourcen-Id liegt in einem anderen Abonnement</translation>
    </message>
    <message>
        <source>The hint {hint} lies outside the signed subscription {subscription}.</source>
        <translation>Der Hinweis {hint} liegt außerhalb des signierten Abonnements {subscription}.</translation>
    </message>
    <message>
        <source>Use resourceId from the machine that attests.</source>
        <translation>resourceId der Maschine verwenden, die attestiert.</translation>
    </message>
    <message>
        <source>The subscription is not allowed</source>
        <translation>Das Abonnement ist nicht erlaubt</translation>
    </message>
    <message>
        <source>The machine&apos;s subscription is {subscription}; it is not among the {allowed} that restrictToSubscriptions lists.</source>
        <translation>Das Abonnement der Maschine ist {subscription}; es ist nicht unter den {allowed}, die restrictToSubscriptions aufführt.</translation>
    </message>
    <message>
        <source>Add {subscription} to restrictToSubscriptions of this tenant if its machines may attest, or take the restriction away.</source>
        <translation>{subscription} zu restrictToSubscriptions dieses Mandanten hinzufügen, wenn seine Maschinen attestieren dürfen, oder die Einschränkung entfernen.</translation>
    </message>
    <message>
        <source>The subscription is not among those given by hand</source>
        <translation>Das Abonnement ist nicht unter den von Hand angegebenen</translation>
    </message>
    <message>
        <source>The machine&apos;s subscription is {subscription}; it is not among the {allowed} that were given beside the policy. No policy&apos;s list was looked at.</source>
        <translation>Das Abonnement der Maschine ist {subscription}; es ist nicht unter den {allowed}, die neben der Richtlinie angegeben wurden. Die Liste keiner Richtlinie wurde angesehen.</translation>
    </message>
    <message>
        <source>Give {subscription} as well if its machines may attest, or leave the list out to judge by the policy alone.</source>
        <translation>Auch {subscription} angeben, wenn seine Maschinen attestieren dürfen, oder die Liste weglassen, um allein nach der Richtlinie zu urteilen.</translation>
    </message>
    <message>
        <source>The subscription belongs to another tenant</source>
        <translation>Das Abonnement gehört zu einem anderen Mandanten</translation>
    </message>
    <message>
        <source>Subscription {subscription} is of tenant {tenant}; the policy&apos;s tenant is {expected}. The agent named a domain that is not its own.</source>
        <translation>Das Abonnement {subscription} gehört zum Mandanten {tenant}; der Mandant der Richtlinie ist {expected}. Der Agent hat eine Domäne genannt, die nicht seine eigene ist.</translation>
    </message>
    <message>
        <source>Let the agent name the domain of its own tenant. If tenantID is wrong in the policy, correct it.</source>
        <translation>Den Agenten die Domäne seines eigenen Mandanten nennen lassen. Ist tenantID in der Richtlinie falsch, sie berichtigen.</translation>
    </message>
    <message>
        <source>Any subscription may attest</source>
        <translation>Jedes Abonnement darf attestieren</translation>
    </message>
    <message>
        <source>The tenant {domain} has no restrictToSubscriptions, so subscription {subscription} was not checked against anything. The document does not prove which tenant it is of.</source>
        <translation>Der Mandant {domain} hat kein restrictToSubscriptions; das Abonnement {subscription} wurde also mit nichts verglichen. Das Dokument beweist nicht, zu welchem Mandanten es gehört.</translation>
    </message>
    <message>
        <source>List the allowed subscriptions in restrictToSubscriptions.</source>
        <translation>Die erlaubten Abonnements in restrictToSubscriptions aufführen.</translation>
    </message>
    <message>
        <source>The policy&apos;s subscriptions were set aside</source>
        <translation>Die Abonnements der Richtlinie wurden beiseitegelegt</translation>
    </message>
    <message>
        <source>The subscription was judged by {count} given by hand and not by the policy&apos;s list.</source>
        <translation>Das Abonnement wurde nach {count} von Hand angegebenen beurteilt und nicht nach der Liste der Richtlinie.</translation>
    </message>
    <message>
        <source>The machine has no such tag</source>
        <translation>Die Maschine hat kein solches Tag</translation>
    </message>
    <message>
        <source>attributeVMTagKeys names {tag}, but the machine has no tag of that key (keys compare with case).[[ It has {near}.]]</source>
        <translation>attributeVMTagKeys nennt {tag}, aber die Maschine hat kein Tag mit diesem Schlüssel (bei Schlüsseln zählt die Groß- und Kleinschreibung).[[ Sie hat {near}.]]</translation>
    </message>
    <message>
        <source>[[Write {near} in attributeVMTagKeys if that is meant. ]]Tag the machine, or take the key off the list if it is not needed.</source>
        <translation>[[{near} in attributeVMTagKeys schreiben, wenn das gemeint ist. ]]Die Maschine mit dem Tag versehen oder den Schlüssel von der Liste nehmen, wenn er nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The agent named no tenant domain</source>
        <translation>Der Agent hat keine Mandantendomäne genannt</translation>
    </message>
    <message>
        <source>The policy needs a tenant_domain to select the tenant, and the agent gave none.</source>
        <translation>Die Richtlinie braucht eine tenant_domain, um den Mandanten auszuwählen, und der Agent gab keine an.</translation>
    </message>
    <message>
        <source>Set tenant_domain in the agent&apos;s configuration to a key of the policy&apos;s tenants; here, give that domain beside the document.</source>
        <translation>tenant_domain in der Konfiguration des Agenten auf einen Schlüssel von tenants der Richtlinie setzen; hier diese Domäne neben dem Dokument angeben.</translation>
    </message>
    <message>
        <source>The tenant domain is written differently in the policy</source>
        <translation>Die Mandantendomäne ist in der Richtlinie anders geschrieben</translation>
    </message>
    <message>
        <source>The agent named {domain}; the policy knows {known}. Keys compare exactly, so this is another domain.</source>
        <translation>Der Agent nannte {domain}; die Richtlinie kennt {known}. Schlüssel werden genau verglichen; dies ist also eine andere Domäne.</translation>
    </message>
    <message>
        <source>Write tenant_domain in the agent&apos;s configuration exactly as in the policy: {known}.</source>
        <translation>tenant_domain in der Konfiguration des Agenten genau so schreiben wie in der Richtlinie: {known}.</translation>
    </message>
    <message>
        <source>The tenant domain is not configured</source>
        <translation>Die Mandantendomäne ist nicht konfiguriert</translation>
    </message>
    <message>
        <source>The agent named {domain}, which is not a key of the policy&apos;s tenants.</source>
        <translation>Der Agent nannte {domain}, was kein Schlüssel von tenants der Richtlinie ist.</translation>
    </message>
    <message>
        <source>Add {domain} to tenants in the policy, or correct tenant_domain in the agent&apos;s configuration.</source>
        <translation>{domain} in der Richtlinie zu tenants hinzufügen oder tenant_domain in der Konfiguration des Agenten berichtigen.</translation>
    </message>
    <message>
        <source>The tenant is the agent&apos;s word alone</source>
        <translation>Für den Mandanten steht nur das Wort des Agenten</translation>
    </message>
    <message>
        <source>[[Resource Manager did not say whose subscription {subscription} is (status: {status}).]][[Whose subscription {subscription} is was not asked: the object {unasked} was not given.]] [[Nothing binds the document to {open}, the tenant that the agent named.]][[Only the list of {listed} subscriptions that may attest binds the document to the tenant that the agent named.]]</source>
        <translation>[[Resource Manager sagte nicht, wem das Abonnement {subscription} gehört (Status: {status}).]][[Wem das Abonnement {subscription} gehört, wurde nicht gefragt: Das Objekt {unasked} wurde nicht angegeben.]] [[Nichts bindet das Dokument an {open}, den Mandanten, den der Agent genannt hat.]][[Nur die Liste von {listed} Abonnements, die attestieren dürfen, bindet das Dokument an den Mandanten, den der Agent genannt hat.]]</translation>
    </message>
    <message>
        <source>Here, give the subscription&apos;s object. On the server, let its managed identity read the subscription[[, or list in restrictToSubscriptions which of them are of {open}]].</source>
        <translation>Hier das Objekt des Abonnements angeben. Auf dem Server dessen verwaltete Identität das Abonnement lesen lassen[[ oder in restrictToSubscriptions aufführen, welche davon zu {open} gehören]].</translation>
    </message>
    <message>
        <source>A time in the document cannot be read</source>
        <translation>Eine Zeit im Dokument lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The field {field} holds {value}, which is not of the form MM/dd/yy HH:mm:ss -0000.</source>
        <translation>Das Feld {field} enthält {value}, was nicht die Form MM/dd/yy HH:mm:ss -0000 hat.</translation>
    </message>
    <message>
        <source>A time in the document is missing</source>
        <translation>Eine Zeit im Dokument fehlt</translation>
    </message>
    <message>
        <source>The signed document has no {field}, so its age cannot be judged.</source>
        <translation>Das signierte Dokument hat kein {field}; sein Alter lässt sich also nicht beurteilen.</translation>
    </message>
    <message>
        <source>Ask the metadata service with a newer api-version.</source>
        <translation>Den Metadatendienst mit einer neueren api-version fragen.</translation>
    </message>
    <message>
        <source>There is no token</source>
        <translation>Es gibt kein Token</translation>
    </message>
    <message>
        <source>The text is empty. An agent has nothing to send when its machine has no managed identity, or when the app registration behind the audience does not exist.</source>
        <translation>Der Text ist leer. Ein Agent hat nichts zu senden, wenn seine Maschine keine verwaltete Identität hat oder wenn die App-Registrierung hinter der Zielgruppe nicht existiert.</translation>
    </message>
    <message>
        <source>Make sure that the machine has a managed identity, then ask the metadata service for a token by hand: curl -H &quot;Metadata: true&quot; &quot;http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&amp;resource=AUDIENCE&quot;, and read the error that it gives.</source>
        <translation>Sicherstellen, dass die Maschine eine verwaltete Identität hat, dann den Metadatendienst von Hand nach einem Token fragen: curl -H &quot;Metadata: true&quot; &quot;http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&amp;resource=AUDIENCE&quot;, und den Fehler lesen, den er meldet.</translation>
    </message>
    <message>
        <source>A token does not have this many parts</source>
        <translation>Ein Token hat nicht so viele Teile</translation>
    </message>
    <message>
        <source>A signed token is three parts with dots between them; this text has {count}. Five are an encrypted token, which only its audience can open; two are a token whose signature was cut off, as logs do.</source>
        <translation>Ein signiertes Token sind drei Teile mit Punkten dazwischen; dieser Text hat {count}. Fünf sind ein verschlüsseltes Token, das nur seine Zielgruppe öffnen kann; zwei sind ein Token, dessen Signatur abgeschnitten wurde, wie Protokolle es tun.</translation>
    </message>
    <message>
        <source>Use the access token itself: the member access_token of the answer, whole. If it has five parts, the audience is a resource of Microsoft&apos;s own; ask for the audience of this server.</source>
        <translation>Das Zugriffstoken selbst verwenden: den Eintrag access_token der Antwort, vollständig. Hat es fünf Teile, ist die Zielgruppe eine Ressource von Microsoft selbst; nach der Zielgruppe dieses Servers fragen.</translation>
    </message>
    <message>
        <source>JSON in place of a token</source>
        <translation>JSON anstelle eines Tokens</translation>
    </message>
    <message>
        <source>The text begins like a JSON object. It is either the whole answer of the token endpoint, whose member access_token is the token, or a signature in JSON form, which bearer tokens never have.</source>
        <translation>Der Text beginnt wie ein JSON-Objekt. Er ist entweder die ganze Antwort des Tokenendpunkts, deren Eintrag access_token das Token ist, oder eine Signatur in JSON-Form, die Bearer-Token nie haben.</translation>
    </message>
    <message>
        <source>Take the value of access_token out of the answer, without its quotes.</source>
        <translation>Den Wert von access_token der Antwort entnehmen, ohne seine Anführungszeichen.</translation>
    </message>
    <message>
        <source>The word &quot;{scheme}&quot; in front of the token</source>
        <translation>Das Wort „{scheme}“ vor dem Token</translation>
    </message>
    <message>
        <source>This is the value of an HTTP Authorization header. The scheme is not part of the token, and a verifier that is handed it refuses it.</source>
        <translation>Dies ist der Wert eines HTTP-Headers Authorization. Das Schema ist kein Teil des Tokens, und ein Prüfer, dem es übergeben wird, lehnt es ab.</translation>
    </message>
    <message>
        <source>Remove &quot;{scheme}&quot; and the blank behind it.</source>
        <translation>„{scheme}“ und das Leerzeichen dahinter entfernen.</translation>
    </message>
    <message>
        <source>The token&apos;s header is not JSON</source>
        <translation>Der Header des Tokens ist kein JSON</translation>
    </message>
    <message>
        <source>The first part of the token decodes to something that is not JSON ({reason}[[; needed: {expected}]][[; found: &quot;{found}&quot;]]), so it cannot be told how it is signed.</source>
        <translation>Der erste Teil des Tokens ergibt dekodiert etwas, das kein JSON ist ({reason}[[; erwartet: {expected}]][[; gefunden: „{found}“]]); es lässt sich also nicht sagen, wie es signiert ist.</translation>
    </message>
    <message>
        <source>Fetch the token again and copy it whole.</source>
        <translation>Das Token noch einmal abrufen und vollständig kopieren.</translation>
    </message>
    <message>
        <source>The same header parameter twice</source>
        <translation>Derselbe Header-Parameter zweimal</translation>
    </message>
    <message>
        <source>The token&apos;s header has two parameters named &quot;{name}&quot;. Two readers may each take another one, and for &quot;alg&quot; or &quot;kid&quot; that decides what is verified with which key.</source>
        <translation>Der Header des Tokens hat zwei Parameter namens „{name}“. Zwei Leser können verschiedene nehmen, und bei „alg“ oder „kid“ entscheidet das, was mit welchem Schlüssel geprüft wird.</translation>
    </message>
    <message>
        <source>Do not trust this token: Entra ID does not write such headers.</source>
        <translation>Diesem Token nicht trauen: Entra ID schreibt keine solchen Header.</translation>
    </message>
    <message>
        <source>The token&apos;s header is no JSON object</source>
        <translation>Der Header des Tokens ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The first part of the token is JSON but no object, so it has no parameters.</source>
        <translation>Der erste Teil des Tokens ist JSON, aber kein Objekt; er hat also keine Parameter.</translation>
    </message>
    <message>
        <source>The token&apos;s payload is not JSON</source>
        <translation>Die Nutzlast des Tokens ist kein JSON</translation>
    </message>
    <message>
        <source>The second part of the token decodes to something that is not JSON ({reason}[[; needed: {expected}]][[; found: &quot;{found}&quot;]]), so it makes no claims.</source>
        <translation>Der zweite Teil des Tokens ergibt dekodiert etwas, das kein JSON ist ({reason}[[; erwartet: {expected}]][[; gefunden: „{found}“]]); er enthält also keine Claims.</translation>
    </message>
    <message>
        <source>Fetch the token again and copy it whole. If it verifies and still is not JSON, it was not issued by Entra ID as an access token.</source>
        <translation>Das Token noch einmal abrufen und vollständig kopieren. Besteht es die Prüfung und ist immer noch kein JSON, hat Entra ID es nicht als Zugriffstoken ausgestellt.</translation>
    </message>
    <message>
        <source>The same claim twice</source>
        <translation>Derselbe Claim zweimal</translation>
    </message>
    <message>
        <source>The payload has two claims named &quot;{name}&quot;. Two readers may each take another one, so what is checked need not be what is used.</source>
        <translation>Die Nutzlast hat zwei Claims namens „{name}“. Zwei Leser können verschiedene nehmen; was geprüft wird, muss also nicht das sein, was verwendet wird.</translation>
    </message>
    <message>
        <source>Do not trust this token: Entra ID does not write such payloads.</source>
        <translation>Diesem Token nicht trauen: Entra ID schreibt keine solchen Nutzlasten.</translation>
    </message>
    <message>
        <source>The token&apos;s payload is no JSON object</source>
        <translation>Die Nutzlast des Tokens ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The second part of the token is JSON but no object, so it makes no claims.</source>
        <translation>Der zweite Teil des Tokens ist JSON, aber kein Objekt; er enthält also keine Claims.</translation>
    </message>
    <message>
        <source>The answer is not JSON ({document})</source>
        <translation>Die Antwort ist kein JSON ({document})</translation>
    </message>
    <message>
        <source>What came for the {document} document cannot be read ({reason}[[; needed: {expected}]][[; found: &quot;{found}&quot;]]). A proxy that answers with a page of its own is the usual reason.</source>
        <translation>Was für das Dokument „{document}“ kam, lässt sich nicht lesen ({reason}[[; erwartet: {expected}]][[; gefunden: „{found}“]]). Üblicher Grund ist ein Proxy, der mit einer eigenen Seite antwortet.</translation>
    </message>
    <message>
        <source>Fetch the address by hand from where the server runs, for instance with curl -sS, and look at what comes. Open the way to the login host if a proxy stands in it.</source>
        <translation>Die Adresse von dort, wo der Server läuft, von Hand abrufen, etwa mit curl -sS, und ansehen, was kommt. Steht ein Proxy dazwischen, den Weg zum Anmeldehost öffnen.</translation>
    </message>
    <message>
        <source>The same member twice ({document})</source>
        <translation>Derselbe Eintrag zweimal ({document})</translation>
    </message>
    <message>
        <source>The {document} document has two members named &quot;{name}&quot; in one object, so readers may each take another one.</source>
        <translation>Das Dokument „{document}“ hat in einem Objekt zwei Einträge namens „{name}“; Leser können also verschiedene nehmen.</translation>
    </message>
    <message>
        <source>Fetch it again from Entra ID over TLS, and look for what changes it on its way.</source>
        <translation>Es noch einmal über TLS von Entra ID abrufen und suchen, was es unterwegs verändert.</translation>
    </message>
    <message>
        <source>The answer is no JSON object ({document})</source>
        <translation>Die Antwort ist kein JSON-Objekt ({document})</translation>
    </message>
    <message>
        <source>What came for the {document} document is JSON but no object.</source>
        <translation>Was für das Dokument „{document}“ kam, ist JSON, aber kein Objekt.</translation>
    </message>
    <message>
        <source>Make sure that the address, or the file given, is the right one.</source>
        <translation>Sicherstellen, dass die Adresse oder die angegebene Datei die richtige ist.</translation>
    </message>
    <message>
        <source>The key set has no list of keys</source>
        <translation>Der Schlüsselsatz hat keine Liste von Schlüsseln</translation>
    </message>
    <message>
        <source>A key set is an object whose member &quot;keys&quot; is an array; here it is: {found}. A discovery document or a single key in its place is the usual reason.</source>
        <translation>Ein Schlüsselsatz ist ein Objekt, dessen Eintrag „keys“ ein Array ist; hier ist er: {found}. Üblicher Grund ist ein Discovery-Dokument oder ein einzelner Schlüssel an seiner Stelle.</translation>
    </message>
    <message>
        <source>Use the document that jwks_uri of the discovery document names.</source>
        <translation>Das Dokument verwenden, das jwks_uri des Discovery-Dokuments nennt.</translation>
    </message>
    <message>
        <source>The key set is empty</source>
        <translation>Der Schlüsselsatz ist leer</translation>
    </message>
    <message>
        <source>The set holds no key, so no signature can be verified with it.</source>
        <translation>Der Satz enthält keinen Schlüssel; keine Signatur lässt sich also damit prüfen.</translation>
    </message>
    <message>
        <source>Fetch the set again; Entra ID always publishes several keys.</source>
        <translation>Den Satz noch einmal abrufen; Entra ID veröffentlicht immer mehrere Schlüssel.</translation>
    </message>
    <message>
        <source>A key set with too many keys</source>
        <translation>Ein Schlüsselsatz mit zu vielen Schlüsseln</translation>
    </message>
    <message>
        <source>The set has more than {limit} keys. Entra ID publishes fewer than twenty.</source>
        <translation>Der Satz hat mehr als {limit} Schlüssel. Entra ID veröffentlicht weniger als zwanzig.</translation>
    </message>
    <message>
        <source>The discovery document lacks &quot;{member}&quot;</source>
        <translation>Dem Discovery-Dokument fehlt „{member}“</translation>
    </message>
    <message>
        <source>A discovery document names its issuer and the address of its keys as texts. &quot;{member}&quot; is: {found}. An error answer of the login host, for instance for a tenant that does not exist, looks like that.</source>
        <translation>Ein Discovery-Dokument nennt seinen Aussteller und die Adresse seiner Schlüssel als Texte. „{member}“ ist: {found}. So sieht eine Fehlerantwort des Anmeldehosts aus, etwa für einen Mandanten, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Open the address and read the answer. Check the tenant id in the policy and the issuerURL, if one is set.</source>
        <translation>Die Adresse öffnen und die Antwort lesen. Die Mandanten-Id in der Richtlinie prüfen und issuerURL, falls gesetzt.</translation>
    </message>
    <message>
        <source>An entry of the key set is no object</source>
        <translation>Ein Eintrag des Schlüsselsatzes ist kein Objekt</translation>
    </message>
    <message>
        <source>An entry of &quot;keys&quot; is not a JSON object, so it is no key. The others still serve.</source>
        <translation>Ein Eintrag von „keys“ ist kein JSON-Objekt und damit kein Schlüssel. Die übrigen gelten weiterhin.</translation>
    </message>
    <message>
        <source>Find out what wrote this set, and correct it there.</source>
        <translation>Herausfinden, was diesen Satz geschrieben hat, und es dort berichtigen.</translation>
    </message>
    <message>
        <source>A key&apos;s &quot;{member}&quot; is of the wrong type</source>
        <translation>„{member}“ eines Schlüssels hat den falschen Typ</translation>
    </message>
    <message>
        <source>The member &quot;{member}&quot; of the key &quot;{kid}&quot; is not of the type that it has to be, so the key is not used.</source>
        <translation>Der Eintrag „{member}“ des Schlüssels „{kid}“ hat nicht den Typ, den er haben muss; der Schlüssel wird also nicht verwendet.</translation>
    </message>
    <message>
        <source>A key without &quot;{member}&quot;</source>
        <translation>Ein Schlüssel ohne „{member}“</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; lacks the member &quot;{member}&quot;, which a key of its kind must have. It is not used.</source>
        <translation>Dem Schlüssel „{kid}“ fehlt der Eintrag „{member}“, den ein Schlüssel seiner Art haben muss. Er wird nicht verwendet.</translation>
    </message>
    <message>
        <source>A key&apos;s &quot;{member}&quot; is no base64url</source>
        <translation>„{member}“ eines Schlüssels ist kein base64url</translation>
    </message>
    <message>
        <source>The member &quot;{member}&quot; of the key &quot;{kid}&quot; does not decode ({reason}). The key is not used.</source>
        <translation>Der Eintrag „{member}“ des Schlüssels „{kid}“ lässt sich nicht dekodieren ({reason}). Der Schlüssel wird nicht verwendet.</translation>
    </message>
    <message>
        <source>A key without an id</source>
        <translation>Ein Schlüssel ohne Id</translation>
    </message>
    <message>
        <source>A key of the set has no &quot;kid&quot;. Tokens name their key by it, so this one can never be chosen.</source>
        <translation>Ein Schlüssel des Satzes hat keine „kid“. Token benennen damit ihren Schlüssel; dieser kann also nie gewählt werden.</translation>
    </message>
    <message>
        <source>Give the key a &quot;kid&quot;, if the set is yours; Entra ID&apos;s keys all have one.</source>
        <translation>Dem Schlüssel eine „kid“ geben, wenn der Satz der eigene ist; die Schlüssel von Entra ID haben alle eine.</translation>
    </message>
    <message>
        <source>Two keys with one id</source>
        <translation>Zwei Schlüssel mit einer Id</translation>
    </message>
    <message>
        <source>The id &quot;{kid}&quot; stands at more than one key of the set, so a token that names it names no one key.</source>
        <translation>Die Id „{kid}“ steht bei mehr als einem Schlüssel des Satzes; ein Token, das sie nennt, benennt also keinen bestimmten Schlüssel.</translation>
    </message>
    <message>
        <source>Find out what wrote this set; ids are unique where Entra ID writes it.</source>
        <translation>Herausfinden, was diesen Satz geschrieben hat; wo Entra ID ihn schreibt, sind Ids eindeutig.</translation>
    </message>
    <message>
        <source>A key of the wrong type</source>
        <translation>Ein Schlüssel vom falschen Typ</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; is of the type &quot;{kty}&quot;, and &quot;{alg}&quot; needs another. A public key must never serve as the secret of a symmetric algorithm, nor one type for another&apos;s signatures.</source>
        <translation>Der Schlüssel „{kid}“ ist vom Typ „{kty}“, und „{alg}“ braucht einen anderen. Ein öffentlicher Schlüssel darf nie als Geheimnis eines symmetrischen Verfahrens dienen und kein Schlüsseltyp für die Signaturen eines anderen.</translation>
    </message>
    <message>
        <source>Make sure that the key set belongs to the issuer of the token.</source>
        <translation>Sicherstellen, dass der Schlüsselsatz zum Aussteller des Tokens gehört.</translation>
    </message>
    <message>
        <source>A key that is not for signatures</source>
        <translation>Ein Schlüssel, der nicht für Signaturen ist</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; is published for the use &quot;{use}&quot;. Only keys for &quot;sig&quot; verify tokens.</source>
        <translation>Der Schlüssel „{kid}“ ist für die Verwendung „{use}“ veröffentlicht. Nur Schlüssel für „sig“ prüfen Token.</translation>
    </message>
    <message>
        <source>A key that may not verify</source>
        <translation>Ein Schlüssel, der nicht prüfen darf</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; lists the operations {operations}, and &quot;verify&quot; is not among them.</source>
        <translation>Der Schlüssel „{kid}“ führt die Operationen {operations} auf, und „verify“ ist nicht darunter.</translation>
    </message>
    <message>
        <source>A key for another algorithm</source>
        <translation>Ein Schlüssel für ein anderes Verfahren</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; is published for &quot;{alg}&quot; and the token asks for &quot;{expected}&quot;. A key serves one algorithm only.</source>
        <translation>Der Schlüssel „{kid}“ ist für „{alg}“ veröffentlicht, und das Token verlangt „{expected}“. Ein Schlüssel dient nur einem Verfahren.</translation>
    </message>
    <message>
        <source>A key on the wrong curve</source>
        <translation>Ein Schlüssel auf der falschen Kurve</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; is on the curve &quot;{crv}&quot; or has coordinates of another length, which &quot;{alg}&quot; does not allow.</source>
        <translation>Der Schlüssel „{kid}“ liegt auf der Kurve „{crv}“ oder hat Koordinaten anderer Länge, was „{alg}“ nicht erlaubt.</translation>
    </message>
    <message>
        <source>An RSA key that is too small</source>
        <translation>Ein zu kleiner RSA-Schlüssel</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; has {bits} bits. Below {minimum}, RSA keys are within reach of being factored, and RS256 forbids them.</source>
        <translation>Der Schlüssel „{kid}“ hat {bits} Bits. Unter {minimum} ist die Faktorisierung von RSA-Schlüsseln in Reichweite, und RS256 verbietet sie.</translation>
    </message>
    <message>
        <source>Do not accept tokens of this key. Entra ID&apos;s keys have 2048 bits.</source>
        <translation>Keine Token dieses Schlüssels annehmen. Die Schlüssel von Entra ID haben 2048 Bits.</translation>
    </message>
    <message>
        <source>An RSA key that is too large</source>
        <translation>Ein zu großer RSA-Schlüssel</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; has {bits} bits, more than {maximum}. Verifying with such a key only costs time, which an attacker&apos;s key set could be after.</source>
        <translation>Der Schlüssel „{kid}“ hat {bits} Bits, mehr als {maximum}. Mit einem solchen Schlüssel zu prüfen kostet nur Zeit, worauf es der Schlüsselsatz eines Angreifers anlegen könnte.</translation>
    </message>
    <message>
        <source>Make sure that the key set comes from Entra ID.</source>
        <translation>Sicherstellen, dass der Schlüsselsatz von Entra ID stammt.</translation>
    </message>
    <message>
        <source>An RSA modulus that is even</source>
        <translation>Ein gerader RSA-Modulus</translation>
    </message>
    <message>
        <source>The modulus of the key &quot;{kid}&quot; is even, so it is no product of two odd primes: this is no RSA key.</source>
        <translation>Der Modulus des Schlüssels „{kid}“ ist gerade und damit kein Produkt zweier ungerader Primzahlen: Dies ist kein RSA-Schlüssel.</translation>
    </message>
    <message>
        <source>Fetch the key set again from Entra ID.</source>
        <translation>Den Schlüsselsatz noch einmal von Entra ID abrufen.</translation>
    </message>
    <message>
        <source>An RSA exponent that is not safe</source>
        <translation>Ein unsicherer RSA-Exponent</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; has the exponent {exponent} (hexadecimal). With 1, every message is its own signature; an even one makes no signature scheme; Entra ID uses 010001.</source>
        <translation>Der Schlüssel „{kid}“ hat den Exponenten {exponent} (hexadezimal). Mit 1 ist jede Nachricht ihre eigene Signatur; ein gerader ergibt kein Signaturverfahren; Entra ID verwendet 010001.</translation>
    </message>
    <message>
        <source>Do not accept tokens of this key. Fetch the key set again from Entra ID.</source>
        <translation>Keine Token dieses Schlüssels annehmen. Den Schlüsselsatz noch einmal von Entra ID abrufen.</translation>
    </message>
    <message>
        <source>An RSA key of a broken generator</source>
        <translation>Ein RSA-Schlüssel aus einem fehlerhaften Generator</translation>
    </message>
    <message>
        <source>The modulus of the key &quot;{kid}&quot; has the mark of a generator whose private keys can be worked out from the public ones (ROCA).</source>
        <translation>Der Modulus des Schlüssels „{kid}“ trägt das Merkmal eines Generators, dessen private Schlüssel sich aus den öffentlichen berechnen lassen (ROCA).</translation>
    </message>
    <message>
        <source>Do not accept anything that this key signed; tell whoever owns it to replace it.</source>
        <translation>Nichts annehmen, was dieser Schlüssel signiert hat; seinem Eigentümer sagen, dass er ihn ersetzen muss.</translation>
    </message>
    <message>
        <source>A secret in a published key set</source>
        <translation>Ein Geheimnis in einem veröffentlichten Schlüsselsatz</translation>
    </message>
    <message>
        <source>The key &quot;{kid}&quot; comes with its private or symmetric part. Whoever reads the set can sign with it, so its signatures prove nothing.</source>
        <translation>Der Schlüssel „{kid}“ kommt mit seinem privaten oder symmetrischen Teil. Wer den Satz liest, kann damit signieren; seine Signaturen beweisen also nichts.</translation>
    </message>
    <message>
        <source>Replace the key at once, and treat everything it signed as forged.</source>
        <translation>Den Schlüssel sofort ersetzen und alles, was er signiert hat, als gefälscht behandeln.</translation>
    </message>
    <message>
        <source>A certificate of a key that cannot be read</source>
        <translation>Das Zertifikat eines Schlüssels, das sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>Entry {index} of &quot;x5c&quot; of the key &quot;{kid}&quot; is no base64. Certificates in a key set are not used for verifying; the key itself still serves.</source>
        <translation>Eintrag {index} von „x5c“ des Schlüssels „{kid}“ ist kein Base64. Zertifikate in einem Schlüsselsatz werden nicht zum Prüfen verwendet; der Schlüssel selbst gilt weiterhin.</translation>
    </message>
    <message>
        <source>The lab cannot listen on a port</source>
        <translation>Das Labor kann an einem Port nicht lauschen</translation>
    </message>
    <message>
        <source>A service of the lab could not take port {port} of this machine: {reason}. Port 0 means that any free one would have done.</source>
        <translation>Ein Dienst des Labors konnte Port {port} dieser Maschine nicht belegen: {reason}. Bei Port 0 wäre jeder freie recht gewesen.</translation>
    </message>
    <message>
        <source>End the program that holds the port, or choose another one with --port.</source>
        <translation>Das Programm beenden, das den Port belegt, oder mit --port einen anderen wählen.</translation>
    </message>
    <message>
        <source>A service of the lab does not answer</source>
        <translation>Ein Dienst des Labors antwortet nicht</translation>
    </message>
    <message>
        <source>Nothing answers on port {port} of this machine: {reason}.</source>
        <translation>An Port {port} dieser Maschine antwortet nichts: {reason}.</translation>
    </message>
    <message>
        <source>See that the lab is running, and that the port is the one it printed when it started.</source>
        <translation>Nachsehen, ob das Labor läuft und ob der Port der ist, den es beim Start ausgegeben hat.</translation>
    </message>
    <message>
        <source>A service of the lab took too long</source>
        <translation>Ein Dienst des Labors brauchte zu lange</translation>
    </message>
    <message>
        <source>The service on port {port} took the request and did not finish its answer in time: {reason}.</source>
        <translation>Der Dienst an Port {port} nahm die Anfrage an und brachte seine Antwort nicht rechtzeitig zu Ende: {reason}.</translation>
    </message>
    <message>
        <source>Try again. If a fault that slows the service down is switched on, this is it.</source>
        <translation>Es noch einmal versuchen. Ist eine Störung eingeschaltet, die den Dienst verlangsamt, dann ist es diese.</translation>
    </message>
    <message>
        <source>A service of the lab gave no usable answer</source>
        <translation>Ein Dienst des Labors gab keine verwendbare Antwort</translation>
    </message>
    <message>
        <source>What came from port {port} is no complete HTTP answer, or larger than is taken: {reason}.</source>
        <translation>Was von Port {port} kam, ist keine vollständige HTTP-Antwort oder größer, als angenommen wird: {reason}.</translation>
    </message>
    <message>
        <source>See that the port is the lab&apos;s and not that of another program.</source>
        <translation>Nachsehen, ob der Port zum Labor gehört und nicht zu einem anderen Programm.</translation>
    </message>
    <message>
        <source>The lab has no such machine</source>
        <translation>Das Labor hat keine solche Maschine</translation>
    </message>
    <message>
        <source>No machine of the simulated tenant is called {machine}. There are {known}.</source>
        <translation>Keine Maschine des simulierten Mandanten heißt {machine}. Es gibt {known}.</translation>
    </message>
    <message>
        <source>Use one of these names.</source>
        <translation>Einen dieser Namen verwenden.</translation>
    </message>
    <message>
        <source>The lab&apos;s server cannot use its state folder</source>
        <translation>Der Server des Labors kann seinen Zustandsordner nicht verwenden</translation>
    </message>
    <message>
        <source>{path}: {reason}. The file holds which challenges were answered and which identities were issued; without it a kept document could be used again after a restart.</source>
        <translation>{path}: {reason}. Die Datei hält fest, welche Herausforderungen beantwortet und welche Identitäten ausgestellt wurden; ohne sie ließe sich ein aufbewahrtes Dokument nach einem Neustart wieder verwenden.</translation>
    </message>
    <message>
        <source>End another lab that uses the same folder, or choose one with --state that you may write to.</source>
        <translation>Ein anderes Labor beenden, das denselben Ordner verwendet, oder mit --state einen wählen, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>A scenario of the lab cannot be used</source>
        <translation>Ein Szenario des Labors ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The scenario {name} cannot be played: {reason}[[ ({found})]].</source>
        <translation>Das Szenario {name} lässt sich nicht spielen: {reason}[[ ({found})]].</translation>
    </message>
    <message>
        <source>A scenario is one JSON object with title, story, learn, method and faults; assay lab run --faults says which faults there are.</source>
        <translation>Ein Szenario ist ein JSON-Objekt mit title, story, learn, method und faults; assay lab run --faults sagt, welche Störungen es gibt.</translation>
    </message>
    <message>
        <source>A mix of faults that a fleet cannot play</source>
        <translation>Eine Mischung von Störungen, die eine Flotte nicht spielen kann</translation>
    </message>
    <message>
        <source>The fault {fault} cannot be part of a fleet&apos;s mix: {reason}. Agents can only play what passes through them, by the method that they log in by, and all shares together are a hundred in a hundred logins at the most.</source>
        <translation>Die Störung {fault} kann nicht Teil der Mischung einer Flotte sein: {reason}. Agenten können nur spielen, was durch sie hindurchgeht und zu der Methode gehört, mit der sie sich anmelden; alle Anteile zusammen sind höchstens hundert von hundert Anmeldungen.</translation>
    </message>
    <message>
        <source>Write NAME=PERCENT, with names of assay lab run --faults; play the others with assay lab serve --scenario.</source>
        <translation>NAME=PERCENT schreiben, mit Namen aus assay lab run --faults; die übrigen mit assay lab serve --scenario spielen.</translation>
    </message>
    <message>
        <source>The agent chooses its tenant: {domain} is open</source>
        <translation>Der Agent wählt seinen Mandanten: {domain} ist offen</translation>
    </message>
    <message>
        <source>The signed document names a subscription and no tenant; tenant_domain is the agent&apos;s own word. With {count} tenants and no restrictToSubscriptions here, a machine of any subscription can claim {domain} and be given its tenant id, unless the server always looks the machine up with a credential of that tenant.</source>
        <translation>Das signierte Dokument nennt ein Abonnement und keinen Mandanten; tenant_domain ist das eigene Wort des Agenten. Mit {count} Mandanten und ohne restrictToSubscriptions an dieser Stelle kann eine Maschine aus jedem Abonnement {domain} beanspruchen und dessen Mandanten-Id erhalten, es sei denn, der Server schlägt die Maschine immer mit Anmeldedaten dieses Mandanten nach.</translation>
    </message>
    <message>
        <source>List the tenant&apos;s subscriptions under restrictToSubscriptions.</source>
        <translation>Die Abonnements des Mandanten unter restrictToSubscriptions aufführen.</translation>
    </message>
    <message>
        <source>Any subscription may attest as {domain}</source>
        <translation>Jedes Abonnement darf als {domain} attestieren</translation>
    </message>
    <message>
        <source>There is no restrictToSubscriptions. The signed document names no tenant, so only a lookup of the machine with a credential of {tenantId} tells its machines from those of other tenants.</source>
        <translation>Es gibt kein restrictToSubscriptions. Das signierte Dokument nennt keinen Mandanten; nur ein Nachschlagen der Maschine mit Anmeldedaten von {tenantId} unterscheidet dessen Maschinen also von denen anderer Mandanten.</translation>
    </message>
    <message>
        <source>A subscription under two tenants</source>
        <translation>Ein Abonnement unter zwei Mandanten</translation>
    </message>
    <message>
        <source>{subscription} is allowed for {domain} and, in line {line}, for {other}. A subscription belongs to one tenant, so its machines can claim the other as well.</source>
        <translation>{subscription} ist für {domain} erlaubt und in Zeile {line} für {other}. Ein Abonnement gehört zu einem Mandanten; seine Maschinen können also auch den anderen beanspruchen.</translation>
    </message>
    <message>
        <source>Keep it under the tenant that it belongs to: az account show --query tenantId --subscription ID, with its id for ID.</source>
        <translation>Es unter dem Mandanten belassen, zu dem es gehört: az account show --query tenantId --subscription ID, mit seiner Id für ID.</translation>
    </message>
    <message>
        <source>A subscription twice in one list</source>
        <translation>Ein Abonnement zweimal in einer Liste</translation>
    </message>
    <message>
        <source>{subscription} stands in the list of {domain} already.</source>
        <translation>{subscription} steht bereits in der Liste von {domain}.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no GUID</source>
        <translation>„{value}“ ist keine GUID</translation>
    </message>
    <message>
        <source>Azure writes {key} as a GUID: 8-4-4-4-12 hexadecimal digits. Something else never equals what a document or a token holds.</source>
        <translation>Azure schreibt {key} als GUID: 8-4-4-4-12 Hexadezimalziffern. Etwas anderes ist nie gleich dem, was ein Dokument oder ein Token enthält.</translation>
    </message>
    <message>
        <source>Copy the id itself, without path or braces.</source>
        <translation>Die Id selbst kopieren, ohne Pfad oder Klammern.</translation>
    </message>
    <message>
        <source>White space around &quot;{value}&quot;</source>
        <translation>Leerraum um „{value}“</translation>
    </message>
    <message>
        <source>It belongs to the value of {key}, which is compared with it.</source>
        <translation>Er gehört zum Wert von {key}, mit dem verglichen wird.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Ihn entfernen.</translation>
    </message>
    <message>
        <source>Agents have to write &quot;{domain}&quot; just so</source>
        <translation>Agenten müssen „{domain}“ genau so schreiben</translation>
    </message>
    <message>
        <source>Domains are compared exactly, and this one has upper-case letters or a dot at its end.</source>
        <translation>Domänen werden genau verglichen, und diese hat Großbuchstaben oder einen Punkt am Ende.</translation>
    </message>
    <message>
        <source>Write the domain in lower case without a dot at the end, here and in the agents&apos; configuration.</source>
        <translation>Die Domäne in Kleinbuchstaben ohne Punkt am Ende schreiben, hier und in der Konfiguration der Agenten.</translation>
    </message>
    <message>
        <source>&quot;{domain}&quot; looks like a tenant of {other}</source>
        <translation>„{domain}“ sieht nach einem Mandanten von {other} aus</translation>
    </message>
    <message>
        <source>cloudEnvironment is {cloud}, whose machines sign with another name. Documents of {other} fail with a SAN mismatch.</source>
        <translation>cloudEnvironment ist {cloud}, deren Maschinen mit einem anderen Namen signieren. Dokumente von {other} scheitern daran, dass der SAN nicht passt.</translation>
    </message>
    <message>
        <source>Set cloudEnvironment to {other}, or correct the domain.</source>
        <translation>cloudEnvironment auf {other} setzen oder die Domäne berichtigen.</translation>
    </message>
    <message>
        <source>Two tenants differ only by case</source>
        <translation>Zwei Mandanten unterscheiden sich nur in der Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>&quot;{domain}&quot; and &quot;{other}&quot; are two keys here and one domain everywhere else. Which of them judges depends on how the agent spells it.</source>
        <translation>„{domain}“ und „{other}“ sind hier zwei Schlüssel und überall sonst eine Domäne. Welcher davon urteilt, hängt von der Schreibweise des Agenten ab.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Einen davon behalten.</translation>
    </message>
    <message>
        <source>{cloud} was closed</source>
        <translation>{cloud} wurde geschlossen</translation>
    </message>
    <message>
        <source>The value is documented, but this cloud was shut down in October 2021: no machine can attest from it.</source>
        <translation>Der Wert ist dokumentiert, aber diese Cloud wurde im Oktober 2021 abgeschaltet: Keine Maschine kann von dort attestieren.</translation>
    </message>
    <message>
        <source>Choose the cloud in which the machines run.</source>
        <translation>Die Cloud wählen, in der die Maschinen laufen.</translation>
    </message>
    <message>
        <source>A tag key twice</source>
        <translation>Ein Tag-Schlüssel zweimal</translation>
    </message>
    <message>
        <source>&quot;{tag}&quot; stands in the list already. Azure ignores the case of tag names.</source>
        <translation>„{tag}“ steht bereits in der Liste. Azure beachtet bei Tag-Namen die Groß- und Kleinschreibung nicht.</translation>
    </message>
    <message>
        <source>A version 2 issuer with the default audience</source>
        <translation>Ein Aussteller der Version 2 mit der vorgegebenen Zielgruppe</translation>
    </message>
    <message>
        <source>Tokens of {issuer} carry the application&apos;s client id as audience, as a rule; the entry expects {audience}, which then no token has.</source>
        <translation>Token von {issuer} tragen in der Regel die Client-Id der Anwendung als Zielgruppe; der Eintrag erwartet {audience}, was dann kein Token hat.</translation>
    </message>
    <message>
        <source>Set audience to the client id of the app registration, or remove issuerURL if accessTokenAcceptedVersion is not 2.</source>
        <translation>audience auf die Client-Id der App-Registrierung setzen oder issuerURL entfernen, wenn accessTokenAcceptedVersion nicht 2 ist.</translation>
    </message>
    <message>
        <source>A version 2 issuer with a URI as audience</source>
        <translation>Ein Aussteller der Version 2 mit einer URI als Zielgruppe</translation>
    </message>
    <message>
        <source>Tokens of {issuer} carry the application&apos;s client id as audience, as a rule, and not a URI such as {audience}.</source>
        <translation>Token von {issuer} tragen in der Regel die Client-Id der Anwendung als Zielgruppe und keine URI wie {audience}.</translation>
    </message>
    <message>
        <source>Look at the aud claim of a real token, and write what stands there.</source>
        <translation>Den Claim aud eines echten Tokens ansehen und schreiben, was dort steht.</translation>
    </message>
    <message>
        <source>A version 1 issuer with a client id as audience</source>
        <translation>Ein Aussteller der Version 1 mit einer Client-Id als Zielgruppe</translation>
    </message>
    <message>
        <source>Tokens of {issuer} carry the audience that the agent asked for. They hold {audience} only if agents ask for it in that form.</source>
        <translation>Token von {issuer} tragen die Zielgruppe, nach der der Agent gefragt hat. Sie enthalten {audience} nur, wenn Agenten in dieser Form danach fragen.</translation>
    </message>
    <message>
        <source>The default issuer does not serve {cloud}</source>
        <translation>Der vorgegebene Aussteller bedient {cloud} nicht</translation>
    </message>
    <message>
        <source>issuerURL defaults to {issuer}. In {cloud} tokens come from {expected}.</source>
        <translation>issuerURL ist von sich aus {issuer}. In {cloud} kommen Token von {expected}.</translation>
    </message>
    <message>
        <source>Set issuerURL to {expected}.</source>
        <translation>issuerURL auf {expected} setzen.</translation>
    </message>
    <message>
        <source>The issuer is another tenant&apos;s</source>
        <translation>Der Aussteller ist der eines anderen Mandanten</translation>
    </message>
    <message>
        <source>{issuer} is not an issuer of {tenantId}. A token&apos;s tid and issuer are always of one tenant, so no token matches this entry.</source>
        <translation>{issuer} ist kein Aussteller von {tenantId}. tid und Aussteller eines Tokens gehören immer zu einem Mandanten; kein Token passt also auf diesen Eintrag.</translation>
    </message>
    <message>
        <source>Write the same tenant in tenantID and issuerURL.</source>
        <translation>In tenantID und issuerURL denselben Mandanten schreiben.</translation>
    </message>
    <message>
        <source>The issuer&apos;s slash at the end</source>
        <translation>Der Schrägstrich am Ende des Ausstellers</translation>
    </message>
    <message>
        <source>&quot;{issuer}&quot; differs from Entra&apos;s &quot;{expected}&quot; by the slash at its end. Version 1 has one and version 2 has none; issuers are compared exactly.</source>
        <translation>„{issuer}“ unterscheidet sich von „{expected}“ bei Entra durch den Schrägstrich am Ende. Version 1 hat einen und Version 2 hat keinen; Aussteller werden genau verglichen.</translation>
    </message>
    <message>
        <source>Write &quot;{expected}&quot;.</source>
        <translation>„{expected}“ schreiben.</translation>
    </message>
    <message>
        <source>The issuer&apos;s letters</source>
        <translation>Die Schreibweise des Ausstellers</translation>
    </message>
    <message>
        <source>&quot;{issuer}&quot; differs from Entra&apos;s &quot;{expected}&quot; by case. Issuers are compared exactly.</source>
        <translation>„{issuer}“ unterscheidet sich von „{expected}“ bei Entra in der Groß- und Kleinschreibung. Aussteller werden genau verglichen.</translation>
    </message>
    <message>
        <source>Not an issuer of Entra ID</source>
        <translation>Kein Aussteller von Entra ID</translation>
    </message>
    <message>
        <source>&quot;{issuer}&quot; has none of the forms of Entra&apos;s clouds: https://sts.windows.net/&lt;tenantId&gt;/ and https://login.microsoftonline.com/&lt;tenantId&gt;/v2.0 in the public one.</source>
        <translation>„{issuer}“ hat keine der Formen der Clouds von Entra: https://sts.windows.net/&lt;tenantId&gt;/ und https://login.microsoftonline.com/&lt;tenantId&gt;/v2.0 in der öffentlichen.</translation>
    </message>
    <message>
        <source>Look at the iss claim of a real token, and write what stands there.</source>
        <translation>Den Claim iss eines echten Tokens ansehen und schreiben, was dort steht.</translation>
    </message>
    <message>
        <source>The audience&apos;s slash at the end</source>
        <translation>Der Schrägstrich am Ende der Zielgruppe</translation>
    </message>
    <message>
        <source>&quot;{audience}&quot; and &quot;{expected}&quot; differ by it, and audiences are compared exactly.</source>
        <translation>„{audience}“ und „{expected}“ unterscheiden sich darin, und Zielgruppen werden genau verglichen.</translation>
    </message>
    <message>
        <source>Write the identifier URI as the app registration has it, alike everywhere.</source>
        <translation>Die Bezeichner-URI schreiben, wie die App-Registrierung sie hat, überall gleich.</translation>
    </message>
    <message>
        <source>The audience&apos;s letters</source>
        <translation>Die Schreibweise der Zielgruppe</translation>
    </message>
    <message>
        <source>&quot;{audience}&quot; and &quot;{expected}&quot; differ by case, and audiences are compared exactly.</source>
        <translation>„{audience}“ und „{expected}“ unterscheiden sich in der Groß- und Kleinschreibung, und Zielgruppen werden genau verglichen.</translation>
    </message>
    <message>
        <source>Upper-case letters get into the default audience</source>
        <translation>Großbuchstaben geraten in die vorgegebene Zielgruppe</translation>
    </message>
    <message>
        <source>The audience defaults to {audience}, with the tenant as it is written here. The documented script registers {expected}, and audiences are compared exactly.</source>
        <translation>Die Zielgruppe ist von sich aus {audience}, mit dem Mandanten, wie er hier geschrieben ist. Das dokumentierte Skript registriert {expected}, und Zielgruppen werden genau verglichen.</translation>
    </message>
    <message>
        <source>Write tenantID in lower case.</source>
        <translation>tenantID in Kleinbuchstaben schreiben.</translation>
    </message>
    <message>
        <source>principalID holds the tenant&apos;s id</source>
        <translation>principalID enthält die Id des Mandanten</translation>
    </message>
    <message>
        <source>{principalId} stands in both keys. A managed identity has an object id of its own.</source>
        <translation>{principalId} steht bei beiden Schlüsseln. Eine verwaltete Identität hat eine eigene Objekt-Id.</translation>
    </message>
    <message>
        <source>Write the object id: az identity show --name NAME --resource-group GROUP --query principalId (az vm identity show for one that a machine has of itself).</source>
        <translation>Die Objekt-Id schreiben: az identity show --name NAME --resource-group GROUP --query principalId (az vm identity show für eine, die eine Maschine von sich aus hat).</translation>
    </message>
    <message>
        <source>The same entry twice</source>
        <translation>Derselbe Eintrag zweimal</translation>
    </message>
    <message>
        <source>An entry with the same tenant, principal, audience and issuer stands in line {line}.</source>
        <translation>Ein Eintrag mit demselben Mandanten, Prinzipal, derselben Zielgruppe und demselben Aussteller steht in Zeile {line}.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Einen davon entfernen.</translation>
    </message>
    <message>
        <source>Two policies named &quot;{name}&quot;</source>
        <translation>Zwei Richtlinien namens „{name}“</translation>
    </message>
    <message>
        <source>The other one stands in line {line}. Reports name a policy by this.</source>
        <translation>Die andere steht in Zeile {line}. Berichte benennen eine Richtlinie danach.</translation>
    </message>
    <message>
        <source>Give each policy a name of its own.</source>
        <translation>Jeder Richtlinie einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>&quot;{type}&quot; twice in one policy</source>
        <translation>„{type}“ zweimal in einer Richtlinie</translation>
    </message>
    <message>
        <source>All attestors of a policy have to pass, so one login would have to satisfy both. Alternatives are policies of their own.</source>
        <translation>Alle Attestoren einer Richtlinie müssen bestehen; eine Anmeldung müsste also beide erfüllen. Alternativen sind eigene Richtlinien.</translation>
    </message>
    <message>
        <source>The audience claim is of the wrong type</source>
        <translation>Der Claim der Zielgruppe hat den falschen Typ</translation>
    </message>
    <message>
        <source>aud has to be a string or a list of strings with at least one entry.</source>
        <translation>aud muss eine Zeichenkette oder eine Liste von Zeichenketten mit mindestens einem Eintrag sein.</translation>
    </message>
    <message>
        <source>Ask for a fresh token.</source>
        <translation>Nach einem frischen Token fragen.</translation>
    </message>
    <message>
        <source>The token names more audiences than are read</source>
        <translation>Das Token nennt mehr Zielgruppen, als gelesen werden</translation>
    </message>
    <message>
        <source>aud is a list of {count} entries, and at most {limit} are compared. Tokens of Entra name one.</source>
        <translation>aud ist eine Liste mit {count} Einträgen, und höchstens {limit} werden verglichen. Token von Entra nennen eine.</translation>
    </message>
    <message>
        <source>Make sure that this is an access token of Entra.</source>
        <translation>Sicherstellen, dass dies ein Zugriffstoken von Entra ist.</translation>
    </message>
    <message>
        <source>The token does not expire</source>
        <translation>Das Token läuft nicht ab</translation>
    </message>
    <message>
        <source>The token has no exp claim; access tokens always expire.</source>
        <translation>Das Token hat keinen Claim exp; Zugriffstoken laufen immer ab.</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>Das Token ist abgelaufen</translation>
    </message>
    <message>
        <source>It expired at {expires}; the clock says {now}, with {leeway} seconds of leeway.</source>
        <translation>Es ist am {expires} abgelaufen; die Uhr sagt {now}, mit {leeway} Sekunden Toleranz.</translation>
    </message>
    <message>
        <source>Ask for a fresh token (the metadata service takes bypass_cache=true), and compare the clocks.</source>
        <translation>Nach einem frischen Token fragen (der Metadatendienst nimmt bypass_cache=true) und die Uhren vergleichen.</translation>
    </message>
    <message>
        <source>The issuer claim is of the wrong type</source>
        <translation>Der Claim des Ausstellers hat den falschen Typ</translation>
    </message>
    <message>
        <source>iss has to be a string.</source>
        <translation>iss muss eine Zeichenkette sein.</translation>
    </message>
    <message>
        <source>The token was issued later than now</source>
        <translation>Das Token wurde später als jetzt ausgestellt</translation>
    </message>
    <message>
        <source>It says that it was issued at {issued}; the clock says {now}.</source>
        <translation>Es gibt an, am {issued} ausgestellt worden zu sein; die Uhr sagt {now}.</translation>
    </message>
    <message>
        <source>Compare the clocks.</source>
        <translation>Die Uhren vergleichen.</translation>
    </message>
    <message>
        <source>The token is not valid yet</source>
        <translation>Das Token ist noch nicht gültig</translation>
    </message>
    <message>
        <source>It is valid from {from}; the clock says {now}, with {leeway} seconds of leeway.</source>
        <translation>Es ist ab {from} gültig; die Uhr sagt {now}, mit {leeway} Sekunden Toleranz.</translation>
    </message>
    <message>
        <source>The token names no tenant</source>
        <translation>Das Token nennt keinen Mandanten</translation>
    </message>
    <message>
        <source>There is no tid claim, so no entry of the policy can be found for it.</source>
        <translation>Es gibt keinen Claim tid; es lässt sich also kein Eintrag der Richtlinie dafür finden.</translation>
    </message>
    <message>
        <source>Make sure that this is a managed identity&apos;s access token of Entra.</source>
        <translation>Sicherstellen, dass dies das Zugriffstoken einer verwalteten Identität von Entra ist.</translation>
    </message>
    <message>
        <source>The tenant claim is of the wrong type</source>
        <translation>Der Claim des Mandanten hat den falschen Typ</translation>
    </message>
    <message>
        <source>tid has to be a string.</source>
        <translation>tid muss eine Zeichenkette sein.</translation>
    </message>
    <message>
        <source>The token is a person&apos;s, not a machine&apos;s</source>
        <translation>Das Token ist das einer Person, nicht einer Maschine</translation>
    </message>
    <message>
        <source>The claim {claim} stands in tokens of people who signed in. A managed identity&apos;s token has none.</source>
        <translation>Der Claim {claim} steht in Token von Personen, die sich angemeldet haben. Das Token einer verwalteten Identität hat keinen.</translation>
    </message>
    <message>
        <source>Fetch the token from the metadata service of the machine, not from a signed-in command line.</source>
        <translation>Das Token vom Metadatendienst der Maschine abrufen, nicht von einer angemeldeten Befehlszeile.</translation>
    </message>
    <message>
        <source>A claim is of the wrong type</source>
        <translation>Ein Claim hat den falschen Typ</translation>
    </message>
    <message>
        <source>The claim {claim} is not of the type the standard gives it.</source>
        <translation>Der Claim {claim} hat nicht den Typ, den der Standard ihm gibt.</translation>
    </message>
    <message>
        <source>The token names no algorithm</source>
        <translation>Das Token nennt kein Verfahren</translation>
    </message>
    <message>
        <source>The header has no alg of type string.</source>
        <translation>Der Header hat kein alg vom Typ Zeichenkette.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm is not allowed</source>
        <translation>Das Verfahren des Tokens ist nicht erlaubt</translation>
    </message>
    <message>
        <source>The header says {alg}; allowed is {allowed}. Entra signs with RS256, and a verifier that lets the token choose can be talked into anything.</source>
        <translation>Der Header sagt {alg}; erlaubt ist {allowed}. Entra signiert mit RS256, und ein Prüfer, der das Token wählen lässt, lässt sich zu allem überreden.</translation>
    </message>
    <message>
        <source>Make sure that this is a token of Entra.</source>
        <translation>Sicherstellen, dass dies ein Token von Entra ist.</translation>
    </message>
    <message>
        <source>The header demands an extension</source>
        <translation>Der Header verlangt eine Erweiterung</translation>
    </message>
    <message>
        <source>crit names extensions that have to be understood. None is understood here, and tokens of Entra use none.</source>
        <translation>crit nennt Erweiterungen, die verstanden werden müssen. Hier wird keine verstanden, und Token von Entra verwenden keine.</translation>
    </message>
    <message>
        <source>The header brings a key of its own</source>
        <translation>Der Header bringt einen eigenen Schlüssel mit</translation>
    </message>
    <message>
        <source>The header has {member}. A token must not say which key it is to be verified with.</source>
        <translation>Der Header hat {member}. Ein Token darf nicht sagen, mit welchem Schlüssel es zu prüfen ist.</translation>
    </message>
    <message>
        <source>Make sure that this is a token of Entra, whose header names a key by kid alone.</source>
        <translation>Sicherstellen, dass dies ein Token von Entra ist, dessen Header einen Schlüssel allein durch kid benennt.</translation>
    </message>
    <message>
        <source>The header names no key</source>
        <translation>Der Header nennt keinen Schlüssel</translation>
    </message>
    <message>
        <source>Keys are selected by kid, and there is none.</source>
        <translation>Schlüssel werden nach kid ausgewählt, und es gibt keine.</translation>
    </message>
    <message>
        <source>The header&apos;s key id is of the wrong type</source>
        <translation>Die Schlüssel-Id des Headers hat den falschen Typ</translation>
    </message>
    <message>
        <source>kid has to be a string.</source>
        <translation>kid muss eine Zeichenkette sein.</translation>
    </message>
    <message>
        <source>Unusual token type</source>
        <translation>Ungewöhnlicher Tokentyp</translation>
    </message>
    <message>
        <source>typ is {typ}; tokens of Entra say JWT.</source>
        <translation>typ ist {typ}; Token von Entra sagen JWT.</translation>
    </message>
    <message>
        <source>The discovery document is another issuer&apos;s</source>
        <translation>Das Discovery-Dokument ist das eines anderen Ausstellers</translation>
    </message>
    <message>
        <source>It names {found}; the expected issuer is {expected}.</source>
        <translation>Es nennt {found}; der erwartete Aussteller ist {expected}.</translation>
    </message>
    <message>
        <source>Correct issuerURL in the policy, or find out who answers in the authority&apos;s place.</source>
        <translation>issuerURL in der Richtlinie berichtigen oder herausfinden, wer an der Stelle der Autorität antwortet.</translation>
    </message>
    <message>
        <source>The issuer&apos;s discovery document is not at hand</source>
        <translation>Das Discovery-Dokument des Ausstellers liegt nicht vor</translation>
    </message>
    <message>
        <source>[[{url} gave no answer that can be used (status: {status}).]][[The document at {unasked} was not given, and nobody was asked for it.]] The token was neither accepted nor refused.</source>
        <translation>[[{url} gab keine verwendbare Antwort (Status: {status}).]][[Das Dokument unter {unasked} wurde nicht angegeben, und niemand wurde danach gefragt.]] Das Token wurde weder angenommen noch abgelehnt.</translation>
    </message>
    <message>
        <source>Give the authority&apos;s key set as a file. A server needs to reach the authority of its cloud.</source>
        <translation>Den Schlüsselsatz der Autorität als Datei angeben. Ein Server muss die Autorität seiner Cloud erreichen.</translation>
    </message>
    <message>
        <source>Nobody said whose tokens are expected</source>
        <translation>Niemand hat gesagt, wessen Token erwartet werden</translation>
    </message>
    <message>
        <source>There is neither a policy nor an expected issuer, and no key set was given, so there is no telling where the keys are. The token&apos;s own word does not count: whoever forges one writes what he likes.</source>
        <translation>Es gibt weder eine Richtlinie noch einen erwarteten Aussteller, und kein Schlüsselsatz wurde angegeben; wo die Schlüssel liegen, lässt sich also nicht sagen. Das eigene Wort des Tokens zählt nicht: Wer eines fälscht, schreibt, was er will.</translation>
    </message>
    <message>
        <source>Give the policy, or the issuer that is expected, or the key set.</source>
        <translation>Die Richtlinie, den erwarteten Aussteller oder den Schlüsselsatz angeben.</translation>
    </message>
    <message>
        <source>The issuer is no https address</source>
        <translation>Der Aussteller ist keine https-Adresse</translation>
    </message>
    <message>
        <source>{issuer} is not an https URL with a plain host, so its keys cannot be asked for safely.</source>
        <translation>{issuer} ist keine https-URL mit einfachem Host; nach seinen Schlüsseln lässt sich also nicht sicher fragen.</translation>
    </message>
    <message>
        <source>Correct issuerURL in the policy.</source>
        <translation>issuerURL in der Richtlinie berichtigen.</translation>
    </message>
    <message>
        <source>The key set lies with another host</source>
        <translation>Der Schlüsselsatz liegt bei einem anderen Host</translation>
    </message>
    <message>
        <source>The discovery document sends to {url}; keys of this issuer lie with {host} over https.</source>
        <translation>Das Discovery-Dokument verweist auf {url}; Schlüssel dieses Ausstellers liegen bei {host} über https.</translation>
    </message>
    <message>
        <source>Find out who answers in the authority&apos;s place.</source>
        <translation>Herausfinden, wer an der Stelle der Autorität antwortet.</translation>
    </message>
    <message>
        <source>The key set was fetched again</source>
        <translation>Der Schlüsselsatz wurde noch einmal abgerufen</translation>
    </message>
    <message>
        <source>The key {kid} was not in the set at hand, so it was asked for once more, past the cache. Entra rolls its keys at any time.</source>
        <translation>Der Schlüssel {kid} war nicht im vorliegenden Satz; deshalb wurde am Cache vorbei noch einmal danach gefragt. Entra wechselt seine Schlüssel jederzeit.</translation>
    </message>
    <message>
        <source>The issuer&apos;s keys are not at hand</source>
        <translation>Die Schlüssel des Ausstellers liegen nicht vor</translation>
    </message>
    <message>
        <source>[[{url} gave no answer that can be used (status: {status}).]][[The key set at {unasked} was not given, and nobody was asked for it.]] The token was neither accepted nor refused.</source>
        <translation>[[{url} gab keine verwendbare Antwort (Status: {status}).]][[Der Schlüsselsatz unter {unasked} wurde nicht angegeben, und niemand wurde danach gefragt.]] Das Token wurde weder angenommen noch abgelehnt.</translation>
    </message>
    <message>
        <source>Several keys have the token&apos;s key id</source>
        <translation>Mehrere Schlüssel haben die Schlüssel-Id des Tokens</translation>
    </message>
    <message>
        <source>{count} usable keys are named {kid}. Which of them signs must not be a matter of choice.</source>
        <translation>{count} verwendbare Schlüssel heißen {kid}. Welcher davon signiert, darf keine Frage der Wahl sein.</translation>
    </message>
    <message>
        <source>Fetch the key set from the authority itself.</source>
        <translation>Den Schlüsselsatz von der Autorität selbst abrufen.</translation>
    </message>
    <message>
        <source>The key is not in the key set</source>
        <translation>Der Schlüssel ist nicht im Schlüsselsatz</translation>
    </message>
    <message>
        <source>The header names {kid}; none of the {keys} keys of the set has that id.</source>
        <translation>Der Header nennt {kid}; keiner der {keys} Schlüssel des Satzes hat diese Id.</translation>
    </message>
    <message>
        <source>Fetch the key set again: keys roll over. If it is fresh, the token is of another cloud or tenant than the set.</source>
        <translation>Den Schlüsselsatz noch einmal abrufen: Schlüssel wechseln. Ist er frisch, gehört das Token zu einer anderen Cloud oder einem anderen Mandanten als der Satz.</translation>
    </message>
    <message>
        <source>The key is of another issuer</source>
        <translation>Der Schlüssel gehört einem anderen Aussteller</translation>
    </message>
    <message>
        <source>The key {kid} may sign for {found}; the token is judged for {expected}. Public key sets carry keys of other clouds and of consumer accounts.</source>
        <translation>Der Schlüssel {kid} darf für {found} signieren; das Token wird für {expected} beurteilt. Öffentliche Schlüsselsätze enthalten Schlüssel anderer Clouds und von Privatkonten.</translation>
    </message>
    <message>
        <source>Make sure that issuerURL in the policy is of the tenant and cloud that the token comes from.</source>
        <translation>Sicherstellen, dass issuerURL in der Richtlinie zu dem Mandanten und der Cloud gehört, aus denen das Token kommt.</translation>
    </message>
    <message>
        <source>The token names the application&apos;s id, not its URI</source>
        <translation>Das Token nennt die Id der Anwendung, nicht ihre URI</translation>
    </message>
    <message>
        <source>aud is {found}; expected is {expected}. Version 2 tokens always carry the application&apos;s client id.</source>
        <translation>aud ist {found}; erwartet wird {expected}. Token der Version 2 tragen immer die Client-Id der Anwendung.</translation>
    </message>
    <message>
        <source>Set audience in the policy to the application&apos;s client id (and issuerURL to the v2.0 issuer), or set the application&apos;s accessTokenAcceptedVersion back to 1.</source>
        <translation>audience in der Richtlinie auf die Client-Id der Anwendung setzen (und issuerURL auf den Aussteller v2.0) oder accessTokenAcceptedVersion der Anwendung auf 1 zurücksetzen.</translation>
    </message>
    <message>
        <source>The token is for another audience</source>
        <translation>Das Token ist für eine andere Zielgruppe</translation>
    </message>
    <message>
        <source>aud is {found}; expected is {expected}.</source>
        <translation>aud ist {found}; erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>Let agent and server name the same audience, character for character.</source>
        <translation>Agent und Server dieselbe Zielgruppe nennen lassen, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>The token names no audience</source>
        <translation>Das Token nennt keine Zielgruppe</translation>
    </message>
    <message>
        <source>There is no aud claim to compare with {expected}.</source>
        <translation>Es gibt keinen Claim aud, der sich mit {expected} vergleichen ließe.</translation>
    </message>
    <message>
        <source>Make sure that this is a managed identity&apos;s access token.</source>
        <translation>Sicherstellen, dass dies das Zugriffstoken einer verwalteten Identität ist.</translation>
    </message>
    <message>
        <source>The audience is written differently</source>
        <translation>Die Zielgruppe ist anders geschrieben</translation>
    </message>
    <message>
        <source>aud is {found}; expected is {expected}. They differ in case, a trailing slash or /.default, and are compared exactly.</source>
        <translation>aud ist {found}; erwartet wird {expected}. Sie unterscheiden sich in der Groß- und Kleinschreibung, einem Schrägstrich am Ende oder /.default und werden genau verglichen.</translation>
    </message>
    <message>
        <source>Write the audience in the agent&apos;s configuration exactly as in the policy.</source>
        <translation>Die Zielgruppe in der Konfiguration des Agenten genau so schreiben wie in der Richtlinie.</translation>
    </message>
    <message>
        <source>The token is for Azure itself</source>
        <translation>Das Token ist für Azure selbst</translation>
    </message>
    <message>
        <source>aud is {found}; expected is {expected}. Such a token gives its holder the identity&apos;s rights in Azure and should not be shown to anyone.</source>
        <translation>aud ist {found}; erwartet wird {expected}. Ein solches Token gibt seinem Inhaber die Rechte der Identität in Azure und sollte niemandem gezeigt werden.</translation>
    </message>
    <message>
        <source>Set audience in the agent&apos;s configuration to {expected}, and do not pass this token on.</source>
        <translation>audience in der Konfiguration des Agenten auf {expected} setzen und dieses Token nicht weitergeben.</translation>
    </message>
    <message>
        <source>The token is of another issuer</source>
        <translation>Das Token ist von einem anderen Aussteller</translation>
    </message>
    <message>
        <source>iss is {found}; expected is {expected}.</source>
        <translation>iss ist {found}; erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>Correct issuerURL in the policy, or the issuer given here, or find out where the token comes from.</source>
        <translation>issuerURL in der Richtlinie oder den hier angegebenen Aussteller berichtigen oder herausfinden, woher das Token kommt.</translation>
    </message>
    <message>
        <source>The token names no issuer</source>
        <translation>Das Token nennt keinen Aussteller</translation>
    </message>
    <message>
        <source>There is no iss claim to compare with {expected}.</source>
        <translation>Es gibt keinen Claim iss, der sich mit {expected} vergleichen ließe.</translation>
    </message>
    <message>
        <source>The token is of another cloud</source>
        <translation>Das Token ist aus einer anderen Cloud</translation>
    </message>
    <message>
        <source>iss is {found}, an issuer of {cloud}; expected is {expected}.</source>
        <translation>iss ist {found}, ein Aussteller von {cloud}; erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>Set issuerURL in the policy to the issuer of the cloud the machines run in: the default is the public cloud&apos;s.</source>
        <translation>issuerURL in der Richtlinie auf den Aussteller der Cloud setzen, in der die Maschinen laufen: Vorgegeben ist der der öffentlichen Cloud.</translation>
    </message>
    <message>
        <source>The issuer is of another tenant</source>
        <translation>Der Aussteller gehört zu einem anderen Mandanten</translation>
    </message>
    <message>
        <source>iss is {found}, of tenant {tid}; expected is {expected}.</source>
        <translation>iss ist {found}, vom Mandanten {tid}; erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>Correct tenantID and issuerURL in the policy if this tenant may attest.</source>
        <translation>tenantID und issuerURL in der Richtlinie berichtigen, wenn dieser Mandant attestieren darf.</translation>
    </message>
    <message>
        <source>The token is of the other version</source>
        <translation>Das Token ist von der anderen Version</translation>
    </message>
    <message>
        <source>iss is {found}, which is version {version}; expected is {expected}.</source>
        <translation>iss ist {found}, also Version {version}; erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>Either set issuerURL to the issuer of the version that the application issues, or change accessTokenAcceptedVersion in the application&apos;s manifest.</source>
        <translation>Entweder issuerURL auf den Aussteller der Version setzen, die die Anwendung ausstellt, oder accessTokenAcceptedVersion im Manifest der Anwendung ändern.</translation>
    </message>
    <message>
        <source>The policy holds the identity&apos;s client id</source>
        <translation>Die Richtlinie enthält die Client-Id der Identität</translation>
    </message>
    <message>
        <source>[[oid is {found}; the policy&apos;s principalID is {expected}, which is the client id of the same identity.]][[principalID {principalId} is the client id of an identity that attested. Tokens are matched by the object id, so this entry matches none.]]</source>
        <translation>[[oid ist {found}; principalID der Richtlinie ist {expected}, die Client-Id derselben Identität.]][[principalID {principalId} ist die Client-Id einer Identität, die attestiert hat. Token werden nach der Objekt-Id zugeordnet; dieser Eintrag passt also auf keines.]]</translation>
    </message>
    <message>
        <source>Set principalID to the object id[[: {found}]] (az identity show --name NAME --resource-group GROUP --query principalId; az vm identity show for one that a machine has of itself).</source>
        <translation>principalID auf die Objekt-Id setzen[[: {found}]] (az identity show --name NAME --resource-group GROUP --query principalId; az vm identity show für eine, die eine Maschine von sich aus hat).</translation>
    </message>
    <message>
        <source>The token is another identity&apos;s</source>
        <translation>Das Token ist das einer anderen Identität</translation>
    </message>
    <message>
        <source>oid is {found}; the policy&apos;s principalID is {expected}.</source>
        <translation>oid ist {found}; principalID der Richtlinie ist {expected}.</translation>
    </message>
    <message>
        <source>Compare with the object id of the managed identity (az identity show --name NAME --resource-group GROUP --query principalId; az vm identity show for one that a machine has of itself). It is not the client id.</source>
        <translation>Mit der Objekt-Id der verwalteten Identität vergleichen (az identity show --name NAME --resource-group GROUP --query principalId; az vm identity show für eine, die eine Maschine von sich aus hat). Sie ist nicht die Client-Id.</translation>
    </message>
    <message>
        <source>The token names no principal</source>
        <translation>Das Token nennt keinen Prinzipal</translation>
    </message>
    <message>
        <source>There is no oid claim.</source>
        <translation>Es gibt keinen Claim oid.</translation>
    </message>
    <message>
        <source>Tenant and issuer disagree</source>
        <translation>Mandant und Aussteller widersprechen sich</translation>
    </message>
    <message>
        <source>tid is {tid}, but the issuer is {issuer}.</source>
        <translation>tid ist {tid}, aber der Aussteller ist {issuer}.</translation>
    </message>
    <message>
        <source>Find out where the token comes from: in genuine ones the two agree.</source>
        <translation>Herausfinden, woher das Token kommt: In echten stimmen beide überein.</translation>
    </message>
    <message>
        <source>No entry of the policy is for the token&apos;s tenant</source>
        <translation>Kein Eintrag der Richtlinie ist für den Mandanten des Tokens</translation>
    </message>
    <message>
        <source>tid is {tid}; no entry under tenants has that tenantID.</source>
        <translation>tid ist {tid}; kein Eintrag unter tenants hat diese tenantID.</translation>
    </message>
    <message>
        <source>Add an entry with this tenantID and the identity&apos;s principalID if it may attest.</source>
        <translation>Einen Eintrag mit dieser tenantID und der principalID der Identität hinzufügen, wenn sie attestieren darf.</translation>
    </message>
    <message>
        <source>The signature was not made over this header and payload with the key {kid} and {alg}.</source>
        <translation>Die Signatur wurde nicht über diesen Header und diese Nutzlast mit dem Schlüssel {kid} und {alg} erzeugt.</translation>
    </message>
    <message>
        <source>Ask for a fresh token and pass it on unaltered. If it persists, find out who altered it.</source>
        <translation>Nach einem frischen Token fragen und es unverändert weitergeben. Bleibt es dabei, herausfinden, wer es verändert hat.</translation>
    </message>
    <message>
        <source>The signature cannot be verified</source>
        <translation>Die Signatur lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>The key {kid} cannot be used with {alg}.</source>
        <translation>Der Schlüssel {kid} lässt sich nicht mit {alg} verwenden.</translation>
    </message>
    <message>
        <source>Make sure that key set and token belong together.</source>
        <translation>Sicherstellen, dass Schlüsselsatz und Token zusammengehören.</translation>
    </message>
    <message>
        <source>There is no key &quot;{key}&quot; here</source>
        <translation>Hier gibt es keinen Schlüssel „{key}“</translation>
    </message>
    <message>
        <source>Keys that belong here are {known}. A key that is passed over changes nothing, so a misspelt one would leave out what it is there for.</source>
        <translation>Hierher gehören die Schlüssel {known}. Ein übergangener Schlüssel ändert nichts; ein falsch geschriebener ließe also weg, wofür er da ist.</translation>
    </message>
    <message>
        <source>Remove the key[[, or write &quot;{nearest}&quot; if that is meant]]. Case counts.</source>
        <translation>Den Schlüssel entfernen[[ oder „{nearest}“ schreiben, wenn das gemeint ist]]. Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; belongs elsewhere</source>
        <translation>Der Schlüssel „{key}“ gehört anderswohin</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; belongs at {place}. Here it would change nothing; keys that belong here are {known}.</source>
        <translation>„{key}“ gehört zu {place}. Hier würde er nichts ändern; hierher gehören die Schlüssel {known}.</translation>
    </message>
    <message>
        <source>Move it to {place}. Mostly it is indented too far, or not far enough.</source>
        <translation>Ihn nach {place} verschieben. Meist ist er zu weit eingerückt oder nicht weit genug.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is missing</source>
        <translation>Der Schlüssel „{key}“ fehlt</translation>
    </message>
    <message>
        <source>This place needs the key &quot;{key}&quot;, and it has no default.</source>
        <translation>Diese Stelle braucht den Schlüssel „{key}“, und er hat keine Vorgabe.</translation>
    </message>
    <message>
        <source>Add &quot;{key}&quot;.</source>
        <translation>„{key}“ hinzufügen.</translation>
    </message>
    <message>
        <source>A {expected} belongs here</source>
        <translation>Hierher gehört: {expected}</translation>
    </message>
    <message>
        <source>Here stands a value of the kind &quot;{found}&quot;, where &quot;{expected}&quot; is needed. Unquoted numbers and words like true or null are no text; a key with nothing behind its colon is null, which is not the same as leaving the key out.</source>
        <translation>Hier steht ein Wert der Art „{found}“, wo „{expected}“ gebraucht wird. Zahlen ohne Anführungszeichen und Wörter wie true oder null sind kein Text; ein Schlüssel mit nichts hinter dem Doppelpunkt ist null, was nicht dasselbe ist wie den Schlüssel wegzulassen.</translation>
    </message>
    <message>
        <source>A text stands in double quotes; a list is written with each item on a line of its own behind &quot;- &quot;, or as [&quot;a&quot;, &quot;b&quot;]. Leave the key out where its default is meant.</source>
        <translation>Ein Text steht in doppelten Anführungszeichen; eine Liste wird mit jedem Eintrag in einer eigenen Zeile hinter „- “ oder als [&quot;a&quot;, &quot;b&quot;] geschrieben. Den Schlüssel weglassen, wo seine Vorgabe gemeint ist.</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>Ein leerer Text</translation>
    </message>
    <message>
        <source>A text is due here and there is only white space. An empty identifier would match an empty claim.</source>
        <translation>Hier ist ein Text fällig, und es gibt nur Leerraum. Eine leere Kennung würde auf einen leeren Claim passen.</translation>
    </message>
    <message>
        <source>Write the value, or leave the key out where it has a default.</source>
        <translation>Den Wert schreiben oder den Schlüssel weglassen, wo er eine Vorgabe hat.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is empty</source>
        <translation>„{key}“ ist leer</translation>
    </message>
    <message>
        <source>At least one entry is required in &quot;{key}&quot;.</source>
        <translation>In „{key}“ ist mindestens ein Eintrag nötig.</translation>
    </message>
    <message>
        <source>Add an entry.</source>
        <translation>Einen Eintrag hinzufügen.</translation>
    </message>
    <message>
        <source>restrictToSubscriptions is an empty list</source>
        <translation>restrictToSubscriptions ist eine leere Liste</translation>
    </message>
    <message>
        <source>For {domain} an empty list can mean that no subscription may attest, or, like leaving the key out, that any may. A reader that guesses wrong opens the tenant, so this program refuses to guess.</source>
        <translation>Für {domain} kann eine leere Liste bedeuten, dass kein Abonnement attestieren darf, oder, als fehlte der Schlüssel, dass jedes es darf. Ein Leser, der falsch rät, öffnet den Mandanten; dieses Programm rät deshalb nicht.</translation>
    </message>
    <message>
        <source>Leave the key out to allow any subscription; name the subscriptions to allow only these.</source>
        <translation>Den Schlüssel weglassen, um jedes Abonnement zu erlauben; die Abonnements nennen, um nur diese zu erlauben.</translation>
    </message>
    <message>
        <source>A merge key among the tenants</source>
        <translation>Ein Merge-Schlüssel unter den Mandanten</translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; stands where a tenant&apos;s domain belongs. Readers of YAML 1.1 take it for an order to merge another mapping in; to those of YAML 1.2 it is a name. What a server would make of it is not known.</source>
        <translation>„&lt;&lt;“ steht, wo die Domäne eines Mandanten hingehört. Leser von YAML 1.1 halten es für die Anweisung, eine andere Zuordnung einzufügen; für Leser von YAML 1.2 ist es ein Name. Was ein Server daraus machen würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Write out what was to be merged.</source>
        <translation>Ausschreiben, was eingefügt werden sollte.</translation>
    </message>
    <message>
        <source>There is no cloud &quot;{value}&quot;</source>
        <translation>Es gibt keine Cloud „{value}“</translation>
    </message>
    <message>
        <source>cloudEnvironment is one of AzurePublicCloud, AzureChinaCloud, AzureUSGovernmentCloud and AzureGermanCloud, spelt exactly so.</source>
        <translation>cloudEnvironment ist AzurePublicCloud, AzureChinaCloud, AzureUSGovernmentCloud oder AzureGermanCloud, genau so geschrieben.</translation>
    </message>
    <message>
        <source>Write &quot;{nearest}&quot; if that is meant.</source>
        <translation>„{nearest}“ schreiben, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>There is no section &quot;{name}&quot;</source>
        <translation>Es gibt keinen Abschnitt „{name}“</translation>
    </message>
    <message>
        <source>The product has no configuration section of this name. The nearest is &quot;{nearest}&quot;.</source>
        <translation>Das Produkt hat keinen Konfigurationsabschnitt dieses Namens. Am nächsten liegt „{nearest}“.</translation>
    </message>
    <message>
        <source>Write &quot;{nearest}&quot; if that is meant. Policies for agents stand in &quot;AgentAttestation&quot;.</source>
        <translation>„{nearest}“ schreiben, wenn das gemeint ist. Richtlinien für Agenten stehen in „AgentAttestation“.</translation>
    </message>
    <message>
        <source>The section &quot;{name}&quot; is not evaluated here</source>
        <translation>Der Abschnitt „{name}“ wird hier nicht ausgewertet</translation>
    </message>
    <message>
        <source>This is one of the product&apos;s configuration sections, but not the one that decides over agents. Nothing in it was read.</source>
        <translation>Dies ist einer der Konfigurationsabschnitte des Produkts, aber nicht der, der über Agenten entscheidet. Nichts darin wurde gelesen.</translation>
    </message>
    <message>
        <source>The schema &quot;{schema}&quot; is not known</source>
        <translation>Das Schema „{schema}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>This program reads &quot;{name}&quot; in schema v1 alone. Another schema may give the same keys another meaning.</source>
        <translation>Dieses Programm liest „{name}“ nur im Schema v1. Ein anderes Schema kann denselben Schlüsseln eine andere Bedeutung geben.</translation>
    </message>
    <message>
        <source>Write &quot;v1&quot;, unless your server&apos;s documentation says otherwise.</source>
        <translation>„v1“ schreiben, sofern die Dokumentation des Servers nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Attestors of type &quot;{type}&quot; are not evaluated here</source>
        <translation>Attestoren vom Typ „{type}“ werden hier nicht ausgewertet</translation>
    </message>
    <message>
        <source>The product has this attestor; this program verifies azure_imds and azure_msi. A policy that requires it can fail here, but cannot pass: its outcome stays open.</source>
        <translation>Das Produkt hat diesen Attestor; dieses Programm prüft azure_imds und azure_msi. Eine Richtlinie, die ihn verlangt, kann hier scheitern, aber nicht bestehen: Ihr Ergebnis bleibt offen.</translation>
    </message>
    <message>
        <source>No attestor of type &quot;{type}&quot; is known</source>
        <translation>Es ist kein Attestor vom Typ „{type}“ bekannt</translation>
    </message>
    <message>
        <source>None of the product&apos;s attestors that are known here has this type; the nearest is &quot;{nearest}&quot;. If the server does not know it either, no agent satisfies the policy.</source>
        <translation>Keiner der hier bekannten Attestoren des Produkts hat diesen Typ; am nächsten liegt „{nearest}“. Kennt ihn auch der Server nicht, erfüllt kein Agent die Richtlinie.</translation>
    </message>
    <message>
        <source>No attestors in this configuration</source>
        <translation>Keine Attestoren in dieser Konfiguration</translation>
    </message>
    <message>
        <source>Neither agent.auth.attestors (Helm values) nor agent-attestors (the Linux agent&apos;s file) is there, so the agent would offer nothing.</source>
        <translation>Weder agent.auth.attestors (Helm-Werte) noch agent-attestors (die Datei des Linux-Agenten) ist vorhanden; der Agent würde also nichts anbieten.</translation>
    </message>
    <message>
        <source>Add the attestors in the form of your installation.</source>
        <translation>Die Attestoren in der Form der eigenen Installation hinzufügen.</translation>
    </message>
    <message>
        <source>Helm and Linux forms in one file</source>
        <translation>Helm- und Linux-Form in einer Datei</translation>
    </message>
    <message>
        <source>The file holds &quot;agent&quot; as Helm values have it, and &quot;agent-attestors&quot; as the Linux agent has it. One of them is never read.</source>
        <translation>Die Datei enthält „agent“, wie Helm-Werte es haben, und „agent-attestors“, wie der Linux-Agent es hat. Eines davon wird nie gelesen.</translation>
    </message>
    <message>
        <source>Keep the form of your installation.</source>
        <translation>Die Form der eigenen Installation behalten.</translation>
    </message>
    <message>
        <source>&quot;{first}&quot; and &quot;{second}&quot; at once</source>
        <translation>„{first}“ und „{second}“ zugleich</translation>
    </message>
    <message>
        <source>Only one of clientId, object_id and msi_res_id may select the managed identity.</source>
        <translation>Nur eines von clientId, object_id und msi_res_id darf die verwaltete Identität auswählen.</translation>
    </message>
    <message>
        <source>Keep one of them, or none for the default identity.</source>
        <translation>Eines davon behalten oder keines für die vorgegebene Identität.</translation>
    </message>
    <message>
        <source>clusterId and clusterName at once</source>
        <translation>clusterId und clusterName zugleich</translation>
    </message>
    <message>
        <source>Either names the cluster; two could name two.</source>
        <translation>Jedes davon benennt den Cluster; zwei könnten zwei benennen.</translation>
    </message>
    <message>
        <source>No policy knows the tenant domain &quot;{domain}&quot;</source>
        <translation>Keine Richtlinie kennt die Mandantendomäne „{domain}“</translation>
    </message>
    <message>
        <source>tenant_domain has to be a key of the tenants map of some policy, exactly. The server answers &quot;tenant domain is not configured&quot;.</source>
        <translation>tenant_domain muss ein Schlüssel der Zuordnung tenants einer Richtlinie sein, und zwar genau. Der Server antwortet „tenant domain is not configured“.</translation>
    </message>
    <message>
        <source>Write a domain of the policy, or add this one to its tenants.</source>
        <translation>Eine Domäne der Richtlinie schreiben oder diese zu ihren tenants hinzufügen.</translation>
    </message>
    <message>
        <source>The tenant domain is &quot;{known}&quot; in the policy</source>
        <translation>Die Mandantendomäne ist in der Richtlinie „{known}“</translation>
    </message>
    <message>
        <source>&quot;{domain}&quot; differs from it in case, in white space or in a trailing dot. Domains are compared exactly.</source>
        <translation>„{domain}“ unterscheidet sich davon in Groß- und Kleinschreibung, Leerraum oder einem Punkt am Ende. Domänen werden genau verglichen.</translation>
    </message>
    <message>
        <source>Write &quot;{known}&quot; in the agent&apos;s configuration.</source>
        <translation>In der Konfiguration des Agenten „{known}“ schreiben.</translation>
    </message>
    <message>
        <source>No policy expects the audience &quot;{audience}&quot;</source>
        <translation>Keine Richtlinie erwartet die Zielgruppe „{audience}“</translation>
    </message>
    <message>
        <source>The agent asks Entra for a token for this audience, and no entry of any policy accepts it.</source>
        <translation>Der Agent fragt Entra nach einem Token für diese Zielgruppe, und kein Eintrag einer Richtlinie nimmt es an.</translation>
    </message>
    <message>
        <source>Use one audience on both sides, or leave it out on both for the default.</source>
        <translation>Auf beiden Seiten eine Zielgruppe verwenden oder sie auf beiden für die Vorgabe weglassen.</translation>
    </message>
    <message>
        <source>The audience is &quot;{known}&quot; in the policy</source>
        <translation>Die Zielgruppe ist in der Richtlinie „{known}“</translation>
    </message>
    <message>
        <source>&quot;{audience}&quot; differs from it in case, in a slash at the end or in white space. Audiences are compared exactly.</source>
        <translation>„{audience}“ unterscheidet sich davon in Groß- und Kleinschreibung, einem Schrägstrich am Ende oder Leerraum. Zielgruppen werden genau verglichen.</translation>
    </message>
    <message>
        <source>Write it alike on both sides, as the app registration has it.</source>
        <translation>Sie auf beiden Seiten gleich schreiben, wie die App-Registrierung sie hat.</translation>
    </message>
    <message>
        <source>No policy asks for &quot;{type}&quot;</source>
        <translation>Keine Richtlinie verlangt „{type}“</translation>
    </message>
    <message>
        <source>The agent offers this attestor, and none of the policies requires it.</source>
        <translation>Der Agent bietet diesen Attestor an, und keine der Richtlinien verlangt ihn.</translation>
    </message>
    <message>
        <source>Add it to a policy, or take it out of the agent&apos;s configuration.</source>
        <translation>Ihn einer Richtlinie hinzufügen oder aus der Konfiguration des Agenten nehmen.</translation>
    </message>
    <message>
        <source>There is no trust domain</source>
        <translation>Es gibt keine Vertrauensdomäne</translation>
    </message>
    <message>
        <source>An identity begins with spiffe:// and the name of the trust domain.</source>
        <translation>Eine Identität beginnt mit spiffe:// und dem Namen der Vertrauensdomäne.</translation>
    </message>
    <message>
        <source>Name the trust domain.</source>
        <translation>Die Vertrauensdomäne nennen.</translation>
    </message>
    <message>
        <source>&quot;{trustDomain}&quot; is no trust domain</source>
        <translation>„{trustDomain}“ ist keine Vertrauensdomäne</translation>
    </message>
    <message>
        <source>A trust domain is lower-case letters, digits, dots, dashes and underscores; &quot;{found}&quot; is none of these.</source>
        <translation>Eine Vertrauensdomäne besteht aus Kleinbuchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen; „{found}“ ist nichts davon.</translation>
    </message>
    <message>
        <source>Use the trust domain&apos;s name as it was made: in lower case, without scheme, port or path.</source>
        <translation>Den Namen der Vertrauensdomäne verwenden, wie sie angelegt wurde: in Kleinbuchstaben, ohne Schema, Port oder Pfad.</translation>
    </message>
    <message>
        <source>The trust domain is too long</source>
        <translation>Die Vertrauensdomäne ist zu lang</translation>
    </message>
    <message>
        <source>It has {bytes} bytes, and {limit} are allowed.</source>
        <translation>Sie hat {bytes} Bytes, und {limit} sind erlaubt.</translation>
    </message>
    <message>
        <source>Use a shorter trust domain.</source>
        <translation>Eine kürzere Vertrauensdomäne verwenden.</translation>
    </message>
    <message>
        <source>The template has no path</source>
        <translation>Die Vorlage hat keinen Pfad</translation>
    </message>
    <message>
        <source>Without a path the identity would be that of the trust domain itself, which no workload may have.</source>
        <translation>Ohne Pfad wäre die Identität die der Vertrauensdomäne selbst, die keine Workload haben darf.</translation>
    </message>
    <message>
        <source>Write a path with a placeholder that tells machines apart, such as azure_imds.vm.id.</source>
        <translation>Einen Pfad mit einem Platzhalter schreiben, der Maschinen unterscheidet, etwa azure_imds.vm.id.</translation>
    </message>
    <message>
        <source>The template does not begin with a slash</source>
        <translation>Die Vorlage beginnt nicht mit einem Schrägstrich</translation>
    </message>
    <message>
        <source>A template is the path of an identity, and paths begin with a slash.</source>
        <translation>Eine Vorlage ist der Pfad einer Identität, und Pfade beginnen mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>Put a slash before it.</source>
        <translation>Einen Schrägstrich davorsetzen.</translation>
    </message>
    <message>
        <source>The template ends in a slash</source>
        <translation>Die Vorlage endet mit einem Schrägstrich</translation>
    </message>
    <message>
        <source>A path must not end in a slash.</source>
        <translation>Ein Pfad darf nicht mit einem Schrägstrich enden.</translation>
    </message>
    <message>
        <source>Remove the slash at the end.</source>
        <translation>Den Schrägstrich am Ende entfernen.</translation>
    </message>
    <message>
        <source>A placeholder is never closed</source>
        <translation>Ein Platzhalter wird nicht geschlossen</translation>
    </message>
    <message>
        <source>Two opening braces begin a placeholder; two closing ones are missing.</source>
        <translation>Zwei öffnende geschweifte Klammern beginnen einen Platzhalter; zwei schließende fehlen.</translation>
    </message>
    <message>
        <source>Close the placeholder.</source>
        <translation>Den Platzhalter schließen.</translation>
    </message>
    <message>
        <source>A placeholder without a name</source>
        <translation>Ein Platzhalter ohne Namen</translation>
    </message>
    <message>
        <source>There is nothing between the braces.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>Write the attribute&apos;s name between the braces.</source>
        <translation>Den Namen des Attributs zwischen die Klammern schreiben.</translation>
    </message>
    <message>
        <source>There is no attribute &quot;{placeholder}&quot;</source>
        <translation>Es gibt kein Attribut „{placeholder}“</translation>
    </message>
    <message>
        <source>The template asks for it, and none of the verified attestors gave it. Attributes that come from the Compute API are there only when the machine could be looked up; a tag is there only when attributeVMTagKeys names it and the machine has it.[[ There are {known}.]]</source>
        <translation>Die Vorlage verlangt es, und keiner der geprüften Attestoren hat es geliefert. Attribute aus der Compute-API sind nur da, wenn sich die Maschine nachschlagen ließ; ein Tag ist nur da, wenn attributeVMTagKeys es nennt und die Maschine es hat.[[ Es gibt {known}.]]</translation>
    </message>
    <message>
        <source>[[Write &quot;{nearest}&quot; if that is meant. ]]Use an attribute that every machine of the policy has.</source>
        <translation>[[„{nearest}“ schreiben, wenn das gemeint ist. ]]Ein Attribut verwenden, das jede Maschine der Richtlinie hat.</translation>
    </message>
    <message>
        <source>&quot;{placeholder}&quot; has {count} values</source>
        <translation>„{placeholder}“ hat {count} Werte</translation>
    </message>
    <message>
        <source>An identity can hold one. Choosing among several would let the order decide who a machine is.</source>
        <translation>Eine Identität kann einen enthalten. Unter mehreren zu wählen hieße, die Reihenfolge entscheiden zu lassen, wer eine Maschine ist.</translation>
    </message>
    <message>
        <source>Use an attribute with one value.</source>
        <translation>Ein Attribut mit einem Wert verwenden.</translation>
    </message>
    <message>
        <source>&quot;{placeholder}&quot; is empty</source>
        <translation>„{placeholder}“ ist leer</translation>
    </message>
    <message>
        <source>An empty value would give machines that differ in nothing else one identity, or an empty segment in the path.</source>
        <translation>Ein leerer Wert gäbe Maschinen, die sich in nichts anderem unterscheiden, eine Identität oder ein leeres Segment im Pfad.</translation>
    </message>
    <message>
        <source>Give the attribute a value in Azure, or use another one.</source>
        <translation>Dem Attribut in Azure einen Wert geben oder ein anderes verwenden.</translation>
    </message>
    <message>
        <source>The value of &quot;{placeholder}&quot; holds a slash</source>
        <translation>Der Wert von „{placeholder}“ enthält einen Schrägstrich</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; would add a segment to the path, and with it a place in the hierarchy that the template did not give.</source>
        <translation>„{value}“ würde dem Pfad ein Segment hinzufügen und damit einen Platz in der Hierarchie, den die Vorlage nicht vergeben hat.</translation>
    </message>
    <message>
        <source>Use an attribute without slashes.</source>
        <translation>Ein Attribut ohne Schrägstriche verwenden.</translation>
    </message>
    <message>
        <source>&quot;{found}&quot; cannot stand in an identity</source>
        <translation>„{found}“ kann nicht in einer Identität stehen</translation>
    </message>
    <message>
        <source>&quot;{value}&quot;[[ (the value of {placeholder})]] holds a character other than letters, digits, dots, dashes and underscores. Azure allows more in names and tags than SPIFFE does in paths. Nothing is replaced: two names could become one.</source>
        <translation>„{value}“[[ (der Wert von {placeholder})]] enthält ein anderes Zeichen als Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche. Azure erlaubt in Namen und Tags mehr als SPIFFE in Pfaden. Nichts wird ersetzt: Aus zwei Namen könnte einer werden.</translation>
    </message>
    <message>
        <source>Use an attribute whose values are made of these characters, such as azure_imds.vm.id.</source>
        <translation>Ein Attribut verwenden, dessen Werte aus diesen Zeichen bestehen, etwa azure_imds.vm.id.</translation>
    </message>
    <message>
        <source>Two slashes with nothing between them</source>
        <translation>Zwei Schrägstriche mit nichts dazwischen</translation>
    </message>
    <message>
        <source>A path must have no empty segment.</source>
        <translation>Ein Pfad darf kein leeres Segment haben.</translation>
    </message>
    <message>
        <source>Remove one of the slashes.</source>
        <translation>Einen der Schrägstriche entfernen.</translation>
    </message>
    <message>
        <source>A segment of dots alone</source>
        <translation>Ein Segment nur aus Punkten</translation>
    </message>
    <message>
        <source>&quot;{value}&quot;[[ (the value of {placeholder})]] would be a step within the path, and paths of identities have none.</source>
        <translation>„{value}“[[ (der Wert von {placeholder})]] wäre ein Schritt innerhalb des Pfads, und Pfade von Identitäten haben keine.</translation>
    </message>
    <message>
        <source>Use another attribute, or put other characters beside it.</source>
        <translation>Ein anderes Attribut verwenden oder weitere Zeichen danebenstellen.</translation>
    </message>
    <message>
        <source>The identity is too long</source>
        <translation>Die Identität ist zu lang</translation>
    </message>
    <message>
        <source>It has {bytes} bytes, and {limit} is what every implementation has to take.</source>
        <translation>Sie hat {bytes} Bytes, und {limit} ist, was jede Implementierung annehmen muss.</translation>
    </message>
    <message>
        <source>Shorten the template.</source>
        <translation>Die Vorlage kürzen.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Is the tenant domain that the agent named a key of the policy&apos;s tenants?</source>
        <translation>Ist die Mandantendomäne, die der Agent genannt hat, ein Schlüssel von tenants der Richtlinie?</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Herausforderung</translation>
    </message>
    <message>
        <source>Is the expected nonce one that the server gave out, recently, and that nobody has answered yet?</source>
        <translation>Ist die erwartete Nonce eine, die der Server vor Kurzem ausgegeben und die noch niemand beantwortet hat?</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>Is this the metadata service&apos;s answer: JSON with the encoding pkcs7 and a base64 signature?</source>
        <translation>Ist dies die Antwort des Metadatendienstes: JSON mit der Kodierung pkcs7 und einer Signatur in Base64?</translation>
    </message>
    <message>
        <source>Signed data</source>
        <translation>Signierte Daten</translation>
    </message>
    <message>
        <source>Do the bytes hold one CMS SignedData with exactly one signer, and nothing after it?</source>
        <translation>Enthalten die Bytes eine CMS-SignedData mit genau einem Unterzeichner und danach nichts?</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>Which certificate does the signer information name, and is it in the document?</source>
        <translation>Welches Zertifikat nennt die Unterzeichnerangabe, und ist es im Dokument?</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Did the key of the signer&apos;s certificate sign exactly this content?</source>
        <translation>Hat der Schlüssel im Zertifikat des Unterzeichners genau diesen Inhalt signiert?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Is the certificate for the metadata domain of the policy&apos;s cloud?</source>
        <translation>Ist das Zertifikat für die Metadatendomäne der Cloud in der Richtlinie?</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Is the signed content a JSON object with every field that a verifier needs?</source>
        <translation>Ist der signierte Inhalt ein JSON-Objekt mit jedem Feld, das ein Prüfer braucht?</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Does the document answer the challenge that was given to this agent?</source>
        <translation>Beantwortet das Dokument die Herausforderung, die dieser Agent bekommen hat?</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>Does the clock lie between the document&apos;s creation and its expiry?</source>
        <translation>Liegt die Uhr zwischen Erstellung und Ablauf des Dokuments?</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Does a valid path lead from the signer&apos;s certificate to a pinned root?</source>
        <translation>Führt ein gültiger Pfad vom Zertifikat des Unterzeichners zu einer hinterlegten Wurzel?</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Does the policy allow the subscription that the document names?</source>
        <translation>Erlaubt die Richtlinie das Abonnement, das das Dokument nennt?</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Is the resource that the agent pointed at the machine that the document was signed for?</source>
        <translation>Ist die Ressource, auf die der Agent verwiesen hat, die Maschine, für die das Dokument signiert wurde?</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Which facts about the machine are handed on?</source>
        <translation>Welche Tatsachen über die Maschine werden weitergegeben?</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Do the attributes fill the template of a valid SPIFFE ID?</source>
        <translation>Füllen die Attribute die Vorlage einer gültigen SPIFFE-ID?</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweite Meinung</translation>
    </message>
    <message>
        <source>Do OpenSSL&apos;s own CMS and path code come to the same result?</source>
        <translation>Kommt der Code von OpenSSL für CMS und Pfade zum selben Ergebnis?</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Is this a compact JSON Web Signature: three parts in strict base64url?</source>
        <translation>Ist dies eine kompakte JSON Web Signature: drei Teile in strengem base64url?</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Does the header ask for an allowed algorithm and for nothing that would move the trust elsewhere?</source>
        <translation>Verlangt der Header ein erlaubtes Verfahren und nichts, was das Vertrauen anderswohin verlegen würde?</translation>
    </message>
    <message>
        <source>Policy entry</source>
        <translation>Richtlinieneintrag</translation>
    </message>
    <message>
        <source>Does the policy have an entry for the tenant that the token names?</source>
        <translation>Hat die Richtlinie einen Eintrag für den Mandanten, den das Token nennt?</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Discovery</translation>
    </message>
    <message>
        <source>Does the issuer&apos;s own discovery document name that issuer and a key set on its hosts?</source>
        <translation>Nennt das Discovery-Dokument des Ausstellers selbst diesen Aussteller und einen Schlüsselsatz auf seinen Hosts?</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Is the key that the token names in the issuer&apos;s key set, and fit to verify with?</source>
        <translation>Ist der Schlüssel, den das Token nennt, im Schlüsselsatz des Ausstellers und zum Prüfen geeignet?</translation>
    </message>
    <message>
        <source>Did that key sign exactly this header and payload?</source>
        <translation>Hat dieser Schlüssel genau diesen Header und diese Nutzlast signiert?</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Is the token&apos;s issuer the one that the policy expects?</source>
        <translation>Ist der Aussteller des Tokens der, den die Richtlinie erwartet?</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Was the token issued for this server and nothing else?</source>
        <translation>Wurde das Token für diesen Server und nichts anderes ausgestellt?</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Gültigkeitsdauer</translation>
    </message>
    <message>
        <source>Is the token valid at the clock: begun, not expired, not from the future?</source>
        <translation>Ist das Token nach der Uhr gültig: begonnen, nicht abgelaufen, nicht aus der Zukunft?</translation>
    </message>
    <message>
        <source>Is the signed tenant the one whose policy entry is applied?</source>
        <translation>Ist der signierte Mandant der, dessen Richtlinieneintrag angewandt wird?</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Prinzipal</translation>
    </message>
    <message>
        <source>Is the token&apos;s object id the managed identity that the policy allows?</source>
        <translation>Ist die Objekt-Id des Tokens die verwaltete Identität, die die Richtlinie erlaubt?</translation>
    </message>
    <message>
        <source>Which facts about the identity are handed on?</source>
        <translation>Welche Tatsachen über die Identität werden weitergegeben?</translation>
    </message>
    <message>
        <source>An option&apos;s value has another form</source>
        <translation>Der Wert einer Option hat eine andere Form</translation>
    </message>
    <message>
        <source>The option takes a value of another form than the one given; the message names it. An empty value is none: a shell variable that is not set must not mean that a check is left out.</source>
        <translation>Die Option nimmt einen Wert anderer Form als der angegebene; die Meldung nennt sie. Ein leerer Wert ist keiner: Eine nicht gesetzte Shell-Variable darf nicht bedeuten, dass eine Prüfung ausgelassen wird.</translation>
    </message>
    <message>
        <source>Give the value in the form that the help of the verb shows.</source>
        <translation>Den Wert in der Form angeben, die die Hilfe des Verbs zeigt.</translation>
    </message>
    <message>
        <source>Options that do not go together</source>
        <translation>Optionen, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>Two of the options given exclude each other, or one needs another that is missing.</source>
        <translation>Zwei der angegebenen Optionen schließen einander aus, oder eine braucht eine andere, die fehlt.</translation>
    </message>
    <message>
        <source>Leave one out, or add the one that the message names.</source>
        <translation>Eine weglassen oder die hinzufügen, die die Meldung nennt.</translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>The file that --out names is there, and it is not replaced unasked: it may be the only copy of a case.</source>
        <translation>Die Datei, die --out nennt, ist vorhanden, und sie wird nicht ungefragt ersetzt: Sie könnte die einzige Kopie eines Falls sein.</translation>
    </message>
    <message>
        <source>Give another name, or --force to replace it.</source>
        <translation>Einen anderen Namen angeben oder --force, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>A case would keep a secret</source>
        <translation>Ein Fall würde ein Geheimnis enthalten</translation>
    </message>
    <message>
        <source>The input holds something that can be misused by whoever has it, such as a token inside another text or a private key, and a case file is made to be sent to others.</source>
        <translation>Die Eingabe enthält etwas, das missbrauchen kann, wer es hat, etwa ein Token innerhalb eines anderen Textes oder einen privaten Schlüssel; und eine Falldatei ist dazu da, anderen gesendet zu werden.</translation>
    </message>
    <message>
        <source>Take it out of the input, or give --keep-token to keep it all the same.</source>
        <translation>Es aus der Eingabe entfernen oder --keep-token angeben, um es trotzdem zu behalten.</translation>
    </message>
    <message>
        <source>A line that cannot be read</source>
        <translation>Eine Zeile, die sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>A line of the batch, or of the ledger, does not have the form that is expected. Nothing was judged for it.</source>
        <translation>Eine Zeile des Stapels oder des Verzeichnisses hat nicht die erwartete Form. Für sie wurde nichts beurteilt.</translation>
    </message>
    <message>
        <source>Correct the line that the message names.</source>
        <translation>Die Zeile berichtigen, die die Meldung nennt.</translation>
    </message>
    <message>
        <source>The verb needs to know what</source>
        <translation>Das Verb muss wissen, worum es geht</translation>
    </message>
    <message>
        <source>The verb has several objects, such as verify chain and verify token, and none was named.</source>
        <translation>Das Verb hat mehrere Gegenstände, etwa verify chain und verify token, und keiner wurde genannt.</translation>
    </message>
    <message>
        <source>Add one of those that the message lists.</source>
        <translation>Einen von denen hinzufügen, die die Meldung aufführt.</translation>
    </message>
    <message>
        <source>Something is missing after the verb</source>
        <translation>Hinter dem Verb fehlt etwas</translation>
    </message>
    <message>
        <source>The verb needs one more word.</source>
        <translation>Das Verb braucht noch ein Wort.</translation>
    </message>
    <message>
        <source>Add what the message names.</source>
        <translation>Hinzufügen, was die Meldung nennt.</translation>
    </message>
    <message>
        <source>An option is missing</source>
        <translation>Eine Option fehlt</translation>
    </message>
    <message>
        <source>The verb cannot do without the option that the message names.</source>
        <translation>Das Verb kommt nicht ohne die Option aus, die die Meldung nennt.</translation>
    </message>
    <message>
        <source>Add the option.</source>
        <translation>Die Option hinzufügen.</translation>
    </message>
    <message>
        <source>An option without its value</source>
        <translation>Eine Option ohne ihren Wert</translation>
    </message>
    <message>
        <source>The option takes a value, and none follows it.</source>
        <translation>Die Option nimmt einen Wert, und keiner folgt ihr.</translation>
    </message>
    <message>
        <source>Add the value. One that begins with two dashes is written --name=value.</source>
        <translation>Den Wert hinzufügen. Einer, der mit zwei Strichen beginnt, wird --name=value geschrieben.</translation>
    </message>
    <message>
        <source>No verb</source>
        <translation>Kein Verb</translation>
    </message>
    <message>
        <source>The command line begins with an option.</source>
        <translation>Die Befehlszeile beginnt mit einer Option.</translation>
    </message>
    <message>
        <source>Put the verb first, then its options.</source>
        <translation>Zuerst das Verb schreiben, dann seine Optionen.</translation>
    </message>
    <message>
        <source>There is no standard input</source>
        <translation>Es gibt keine Standardeingabe</translation>
    </message>
    <message>
        <source>A line of a batch cannot read standard input: the batch itself is read from it.</source>
        <translation>Eine Zeile eines Stapels kann die Standardeingabe nicht lesen: Aus ihr wird der Stapel selbst gelesen.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Eine Datei nennen.</translation>
    </message>
    <message>
        <source>No JSON form</source>
        <translation>Keine JSON-Form</translation>
    </message>
    <message>
        <source>The verb prints pages or a script for people and shells, which have no JSON form.</source>
        <translation>Das Verb gibt Seiten oder ein Skript für Menschen und Shells aus, und die haben keine JSON-Form.</translation>
    </message>
    <message>
        <source>Leave --json out; assay contract --json lists verbs and codes for programs.</source>
        <translation>--json weglassen; assay contract --json führt Verben und Codes für Programme auf.</translation>
    </message>
    <message>
        <source>Not within a batch</source>
        <translation>Nicht in einem Stapel</translation>
    </message>
    <message>
        <source>The verb runs until it is ended, and every line of a batch is answered.</source>
        <translation>Das Verb läuft, bis es beendet wird, und jede Zeile eines Stapels wird beantwortet.</translation>
    </message>
    <message>
        <source>Run it by itself.</source>
        <translation>Es für sich allein ausführen.</translation>
    </message>
    <message>
        <source>An option given twice</source>
        <translation>Eine Option zweimal angegeben</translation>
    </message>
    <message>
        <source>The option takes one value, and there are two.</source>
        <translation>Die Option nimmt einen Wert, und es gibt zwei.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Einen davon weglassen.</translation>
    </message>
    <message>
        <source>A word too many</source>
        <translation>Ein Wort zu viel</translation>
    </message>
    <message>
        <source>The verb takes fewer words than there are.</source>
        <translation>Das Verb nimmt weniger Wörter, als da sind.</translation>
    </message>
    <message>
        <source>Put quotes around a name with blanks in it, or leave the word out.</source>
        <translation>Einen Namen mit Leerzeichen in Anführungszeichen setzen oder das Wort weglassen.</translation>
    </message>
    <message>
        <source>A value for a switch</source>
        <translation>Ein Wert für einen Schalter</translation>
    </message>
    <message>
        <source>The option is a switch and takes no value.</source>
        <translation>Die Option ist ein Schalter und nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>Leave the value out.</source>
        <translation>Den Wert weglassen.</translation>
    </message>
    <message>
        <source>No such issue</source>
        <translation>Kein solcher Befund</translation>
    </message>
    <message>
        <source>There is no issue, attribute or message like the one that was asked for.</source>
        <translation>Es gibt keinen Befund, kein Attribut und keine Meldung wie die gefragte.</translation>
    </message>
    <message>
        <source>assay explain lists all issues.</source>
        <translation>assay explain führt alle Befunde auf.</translation>
    </message>
    <message>
        <source>No such option</source>
        <translation>Keine solche Option</translation>
    </message>
    <message>
        <source>The verb has no option of that name.</source>
        <translation>Das Verb hat keine Option dieses Namens.</translation>
    </message>
    <message>
        <source>assay help VERB lists the options.</source>
        <translation>assay help VERB führt die Optionen auf.</translation>
    </message>
    <message>
        <source>No such policy</source>
        <translation>Keine solche Richtlinie</translation>
    </message>
    <message>
        <source>The file has no policy of that name.</source>
        <translation>Die Datei hat keine Richtlinie dieses Namens.</translation>
    </message>
    <message>
        <source>Give one of the names in the file.</source>
        <translation>Einen der Namen in der Datei angeben.</translation>
    </message>
    <message>
        <source>No such shell</source>
        <translation>Keine solche Shell</translation>
    </message>
    <message>
        <source>There are scripts for bash, zsh and fish.</source>
        <translation>Es gibt Skripte für bash, zsh und fish.</translation>
    </message>
    <message>
        <source>Name one of these.</source>
        <translation>Eine davon nennen.</translation>
    </message>
    <message>
        <source>No help on that</source>
        <translation>Dazu gibt es keine Hilfe</translation>
    </message>
    <message>
        <source>There is no verb of that name.</source>
        <translation>Es gibt kein Verb dieses Namens.</translation>
    </message>
    <message>
        <source>assay help lists the verbs.</source>
        <translation>assay help führt die Verben auf.</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Eine Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The file is not there, may not be read, is a folder, or is not a file at all: a token in place of a file&apos;s name is the usual mix-up. In a batch only ordinary files are read.</source>
        <translation>Die Datei ist nicht vorhanden, darf nicht gelesen werden, ist ein Ordner oder gar keine Datei: Ein Token anstelle eines Dateinamens ist die übliche Verwechslung. In einem Stapel werden nur gewöhnliche Dateien gelesen.</translation>
    </message>
    <message>
        <source>Give the path of a file that can be read, or - for standard input.</source>
        <translation>Den Pfad einer lesbaren Datei angeben oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>Eine Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The folder is not there or may not be written to, or no space is left.</source>
        <translation>Der Ordner ist nicht vorhanden, es darf nicht in ihn geschrieben werden, oder es ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Give another path.</source>
        <translation>Einen anderen Pfad angeben.</translation>
    </message>
    <message>
        <source>No such verb</source>
        <translation>Kein solches Verb</translation>
    </message>
    <message>
        <source>The program has no verb of that name, or it is not there yet.</source>
        <translation>Das Programm hat kein Verb dieses Namens, oder es gibt es noch nicht.</translation>
    </message>
    <message>
        <source>A fault of this program</source>
        <translation>Ein Fehler dieses Programms</translation>
    </message>
    <message>
        <source>Something happened that must not happen, whatever the input. Nothing was judged.</source>
        <translation>Es ist etwas geschehen, was bei keiner Eingabe geschehen darf. Nichts wurde beurteilt.</translation>
    </message>
    <message>
        <source>Report it with the command and, if it may leave your hands, the input.</source>
        <translation>Ihn mit dem Befehl melden und, wenn sie weitergegeben werden darf, mit der Eingabe.</translation>
    </message>
    <message>
        <source>The text is not UTF-8</source>
        <translation>Der Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>The bytes here are no UTF-8. YAML may also be written as UTF-16 or UTF-32, which this reader does not take: a configuration that two programs decode differently is two configurations.</source>
        <translation>Die Bytes hier sind kein UTF-8. YAML darf auch als UTF-16 oder UTF-32 geschrieben werden, was dieser Leser nicht annimmt: Eine Konfiguration, die zwei Programme verschieden dekodieren, sind zwei Konfigurationen.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>A control character in the text</source>
        <translation>Ein Steuerzeichen im Text</translation>
    </message>
    <message>
        <source>{code} stands here. Control characters are not allowed in YAML outside quotes, and this reader does not take them inside either, because nobody sees them.</source>
        <translation>Hier steht {code}. Steuerzeichen sind in YAML außerhalb von Anführungszeichen nicht erlaubt, und dieser Leser nimmt sie auch innerhalb nicht an, denn niemand sieht sie.</translation>
    </message>
    <message>
        <source>Remove the character. Where a text really needs it, write it as an escape in double quotes.</source>
        <translation>Das Zeichen entfernen. Wo ein Text es wirklich braucht, es als Escape in doppelten Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>The text is too large</source>
        <translation>Der Text ist zu groß</translation>
    </message>
    <message>
        <source>The text has {bytes} bytes; this program reads at most {limit}. Ten thousand tenants fit into a fifth of that.</source>
        <translation>Der Text hat {bytes} Bytes; dieses Programm liest höchstens {limit}. Zehntausend Mandanten passen in ein Fünftel davon.</translation>
    </message>
    <message>
        <source>Nested too deeply</source>
        <translation>Zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Lists and mappings stand in each other more than {limit} deep. No section needs more than eight levels.</source>
        <translation>Listen und Zuordnungen stehen mehr als {limit} tief ineinander. Kein Abschnitt braucht mehr als acht Ebenen.</translation>
    </message>
    <message>
        <source>Too many values</source>
        <translation>Zu viele Werte</translation>
    </message>
    <message>
        <source>There are more than {limit} values in the text, aliases counted as often as they are used. A small text can stand for billions that way.</source>
        <translation>Der Text hat mehr als {limit} Werte; Aliasse zählen, sooft sie verwendet werden. Ein kleiner Text kann so für Milliarden stehen.</translation>
    </message>
    <message>
        <source>Write the values out in place of aliases, or split the policy.</source>
        <translation>Die Werte anstelle der Aliasse ausschreiben oder die Richtlinie aufteilen.</translation>
    </message>
    <message>
        <source>This cannot stand here</source>
        <translation>Das kann hier nicht stehen</translation>
    </message>
    <message>
        <source>The text goes on[[ with &quot;{found}&quot;]] where the value before it has ended, or begins a value with a character that none begins with. A &quot;#&quot; begins a comment only after a blank.</source>
        <translation>Der Text geht[[ mit „{found}“]] weiter, wo der Wert davor zu Ende ist, oder beginnt einen Wert mit einem Zeichen, mit dem keiner beginnt. Ein „#“ beginnt einen Kommentar nur nach einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Put the value in double quotes, or put what follows on a line of its own.</source>
        <translation>Den Wert in doppelte Anführungszeichen setzen oder das Folgende in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>A key without a colon</source>
        <translation>Ein Schlüssel ohne Doppelpunkt</translation>
    </message>
    <message>
        <source>A mapping goes on here, so a key, a colon and a blank are due; there is only &quot;{found}&quot;.</source>
        <translation>Hier geht eine Zuordnung weiter; fällig sind also ein Schlüssel, ein Doppelpunkt und ein Leerzeichen, und es gibt nur „{found}“.</translation>
    </message>
    <message>
        <source>Write &quot;key: value&quot; with a blank behind the colon. If the line belongs to the value above, indent it further.</source>
        <translation>„key: value“ mit einem Leerzeichen hinter dem Doppelpunkt schreiben. Gehört die Zeile zum Wert darüber, sie weiter einrücken.</translation>
    </message>
    <message>
        <source>A mapping cannot begin in this line</source>
        <translation>Eine Zuordnung kann nicht in dieser Zeile beginnen</translation>
    </message>
    <message>
        <source>There is a second &quot;: &quot; in the line. A mapping as a value begins on the next line, indented; a text that holds a colon and a blank needs quotes.</source>
        <translation>In der Zeile steht ein zweites „: “. Eine Zuordnung als Wert beginnt eingerückt in der nächsten Zeile; ein Text, der einen Doppelpunkt und ein Leerzeichen enthält, braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put the value in quotes, or begin the mapping on a line of its own.</source>
        <translation>Den Wert in Anführungszeichen setzen oder die Zuordnung in einer eigenen Zeile beginnen.</translation>
    </message>
    <message>
        <source>A list cannot begin in this line</source>
        <translation>Eine Liste kann nicht in dieser Zeile beginnen</translation>
    </message>
    <message>
        <source>The dash would begin a list behind a key, where none can begin.</source>
        <translation>Der Strich würde hinter einem Schlüssel eine Liste beginnen, wo keine beginnen kann.</translation>
    </message>
    <message>
        <source>Put &quot;- &quot; on the next line, or write the list in brackets: [a, b].</source>
        <translation>„- “ in die nächste Zeile setzen oder die Liste in Klammern schreiben: [a, b].</translation>
    </message>
    <message>
        <source>The indentation fits nothing above</source>
        <translation>Die Einrückung passt zu nichts darüber</translation>
    </message>
    <message>
        <source>The line is indented by {indent} blanks, which is neither the column of an enclosing list or mapping, nor deep enough for the brackets or quotes it is in.</source>
        <translation>Die Zeile ist um {indent} Leerzeichen eingerückt; das ist weder die Spalte einer umgebenden Liste oder Zuordnung noch tief genug für die Klammern oder Anführungszeichen, in denen sie steht.</translation>
    </message>
    <message>
        <source>Align the line with what it belongs to.</source>
        <translation>Die Zeile an dem ausrichten, wozu sie gehört.</translation>
    </message>
    <message>
        <source>A tab as indentation</source>
        <translation>Ein Tabulator als Einrückung</translation>
    </message>
    <message>
        <source>Tabs never indent in YAML, since they are as wide as each program pleases.</source>
        <translation>Tabulatoren rücken in YAML nie ein, denn sie sind so breit, wie es jedem Programm gefällt.</translation>
    </message>
    <message>
        <source>Replace the tab by blanks.</source>
        <translation>Den Tabulator durch Leerzeichen ersetzen.</translation>
    </message>
    <message>
        <source>A quote is never closed</source>
        <translation>Ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>The text that begins here with {quote} has no end. Everything up to the end of the file would belong to it.</source>
        <translation>Der Text, der hier mit {quote} beginnt, hat kein Ende. Alles bis zum Ende der Datei würde dazugehören.</translation>
    </message>
    <message>
        <source>Close the quote.</source>
        <translation>Das Anführungszeichen schließen.</translation>
    </message>
    <message>
        <source>A bracket is never closed</source>
        <translation>Eine Klammer wird nicht geschlossen</translation>
    </message>
    <message>
        <source>The {bracket} that stands here has no counterpart.</source>
        <translation>Die Klammer {bracket}, die hier steht, hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>Close the bracket.</source>
        <translation>Die Klammer schließen.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is due</source>
        <translation>Ein Komma oder eine schließende Klammer ist fällig</translation>
    </message>
    <message>
        <source>Inside brackets values are separated by commas[[; here stands &quot;{found}&quot;]].</source>
        <translation>In Klammern werden Werte durch Kommas getrennt[[; hier steht „{found}“]].</translation>
    </message>
    <message>
        <source>Separate the values by commas, and close the bracket behind the last.</source>
        <translation>Die Werte durch Kommas trennen und die Klammer hinter dem letzten schließen.</translation>
    </message>
    <message>
        <source>No such escape</source>
        <translation>Kein solches Escape</translation>
    </message>
    <message>
        <source>{escape} means nothing in double quotes, or names no character. Windows paths and regular expressions are the usual reason.</source>
        <translation>{escape} bedeutet in doppelten Anführungszeichen nichts oder benennt kein Zeichen. Windows-Pfade und reguläre Ausdrücke sind der übliche Grund.</translation>
    </message>
    <message>
        <source>Double the backslash, or use single quotes, in which it is an ordinary character.</source>
        <translation>Den umgekehrten Schrägstrich verdoppeln oder einfache Anführungszeichen verwenden, in denen er ein gewöhnliches Zeichen ist.</translation>
    </message>
    <message>
        <source>A key is longer than a line</source>
        <translation>Ein Schlüssel ist länger als eine Zeile</translation>
    </message>
    <message>
        <source>What stands before this colon begins on an earlier line, or is longer than 1024 bytes, so it is no key. Mostly the line before lacks an end, or this one is indented too far and was read as its continuation.</source>
        <translation>Was vor diesem Doppelpunkt steht, beginnt in einer früheren Zeile oder ist länger als 1024 Bytes und damit kein Schlüssel. Meist fehlt der Zeile davor ein Ende, oder diese ist zu weit eingerückt und wurde als deren Fortsetzung gelesen.</translation>
    </message>
    <message>
        <source>Align the key with its neighbours, and look for an open quote above.</source>
        <translation>Den Schlüssel an seinen Nachbarn ausrichten und darüber nach einem offenen Anführungszeichen suchen.</translation>
    </message>
    <message>
        <source>Text behind | or &gt;</source>
        <translation>Text hinter | oder &gt;</translation>
    </message>
    <message>
        <source>Behind the sign that begins a block of text only an indentation (1 to 9), + or -, and a comment may follow[[; here stands &quot;{found}&quot;]].</source>
        <translation>Hinter dem Zeichen, das einen Textblock beginnt, dürfen nur eine Einrückung (1 bis 9), + oder - und ein Kommentar folgen[[; hier steht „{found}“]].</translation>
    </message>
    <message>
        <source>Begin the text on the next line.</source>
        <translation>Den Text in der nächsten Zeile beginnen.</translation>
    </message>
    <message>
        <source>A blank line is deeper than the text below it</source>
        <translation>Eine leere Zeile ist tiefer als der Text darunter</translation>
    </message>
    <message>
        <source>The first line of a block of text decides its indentation. This empty line before it has more blanks, so they would be text and are not.</source>
        <translation>Die erste Zeile eines Textblocks bestimmt seine Einrückung. Diese leere Zeile davor hat mehr Leerzeichen; sie wären also Text und sind es nicht.</translation>
    </message>
    <message>
        <source>Remove the blanks in the empty line.</source>
        <translation>Die Leerzeichen in der leeren Zeile entfernen.</translation>
    </message>
    <message>
        <source>A document ends inside quotes or brackets</source>
        <translation>Ein Dokument endet in Anführungszeichen oder Klammern</translation>
    </message>
    <message>
        <source>A line that begins with --- or ... ends the document, but a quote or a bracket is still open.</source>
        <translation>Eine Zeile, die mit --- oder ... beginnt, beendet das Dokument, aber ein Anführungszeichen oder eine Klammer ist noch offen.</translation>
    </message>
    <message>
        <source>Close the quote or the bracket above, or indent the line.</source>
        <translation>Das Anführungszeichen oder die Klammer darüber schließen oder die Zeile einrücken.</translation>
    </message>
    <message>
        <source>A directive is not right</source>
        <translation>Eine Direktive stimmt nicht</translation>
    </message>
    <message>
        <source>A line that begins with % is a directive. This one has parameters that it cannot have, is a second one of its kind, or no --- follows[[; found: &quot;{found}&quot;]].</source>
        <translation>Eine Zeile, die mit % beginnt, ist eine Direktive. Diese hat Parameter, die sie nicht haben kann, ist die zweite ihrer Art, oder es folgt kein ---[[; gefunden: „{found}“]].</translation>
    </message>
    <message>
        <source>A policy needs no directive: remove the line.</source>
        <translation>Eine Richtlinie braucht keine Direktive: die Zeile entfernen.</translation>
    </message>
    <message>
        <source>A tag or an anchor is not right</source>
        <translation>Ein Tag oder ein Anker stimmt nicht</translation>
    </message>
    <message>
        <source>The word that begins with ! or &amp; here is misspelt, is the second of its kind for one value, or stands before an alias.</source>
        <translation>Das Wort, das hier mit ! oder &amp; beginnt, ist falsch geschrieben, ist das zweite seiner Art für einen Wert oder steht vor einem Alias.</translation>
    </message>
    <message>
        <source>A policy needs neither: remove it.</source>
        <translation>Eine Richtlinie braucht keines von beiden: es entfernen.</translation>
    </message>
    <message>
        <source>A tag with an unknown prefix</source>
        <translation>Ein Tag mit unbekanntem Präfix</translation>
    </message>
    <message>
        <source>No %TAG directive says what {handle} stands for.</source>
        <translation>Keine Direktive %TAG sagt, wofür {handle} steht.</translation>
    </message>
    <message>
        <source>Remove the tag.</source>
        <translation>Das Tag entfernen.</translation>
    </message>
    <message>
        <source>A second document in the file</source>
        <translation>Ein zweites Dokument in der Datei</translation>
    </message>
    <message>
        <source>The line --- begins another document. Which of several sections would be stored, and which judge, must not be a matter of the reader.</source>
        <translation>Die Zeile --- beginnt ein weiteres Dokument. Welcher von mehreren Abschnitten gespeichert würde und welcher urteilt, darf keine Frage des Lesers sein.</translation>
    </message>
    <message>
        <source>Keep one section in a file.</source>
        <translation>In einer Datei einen Abschnitt behalten.</translation>
    </message>
    <message>
        <source>There is nothing in the text</source>
        <translation>Im Text ist nichts</translation>
    </message>
    <message>
        <source>The text is empty, or comments alone.</source>
        <translation>Der Text ist leer oder besteht nur aus Kommentaren.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; stands here twice</source>
        <translation>Der Schlüssel „{key}“ steht hier zweimal</translation>
    </message>
    <message>
        <source>The same mapping has this key in line {line} already. Readers differ in which of the two they take.</source>
        <translation>Dieselbe Zuordnung hat diesen Schlüssel bereits in Zeile {line}. Leser unterscheiden sich darin, welchen der beiden sie nehmen.</translation>
    </message>
    <message>
        <source>Remove one of them, or join their values.</source>
        <translation>Einen davon entfernen oder ihre Werte zusammenführen.</translation>
    </message>
    <message>
        <source>An alias of nothing</source>
        <translation>Ein Alias auf nichts</translation>
    </message>
    <message>
        <source>*{name} refers to a value marked &amp;{name} above it, and there is none.</source>
        <translation>*{name} verweist auf einen mit &amp;{name} markierten Wert darüber, und es gibt keinen.</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>Den Wert ausschreiben.</translation>
    </message>
    <message>
        <source>A value that holds itself</source>
        <translation>Ein Wert, der sich selbst enthält</translation>
    </message>
    <message>
        <source>*{name} stands inside the value that it refers to.</source>
        <translation>*{name} steht in dem Wert, auf den es verweist.</translation>
    </message>
    <message>
        <source>The tag &quot;{tag}&quot; is not known</source>
        <translation>Das Tag „{tag}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>A tag says how a value is to be read. This program knows those of YAML&apos;s core schema, each for the kind of value it is made for.</source>
        <translation>Ein Tag sagt, wie ein Wert zu lesen ist. Dieses Programm kennt die des Kernschemas von YAML, jedes für die Art von Wert, für die es da ist.</translation>
    </message>
    <message>
        <source>Remove the tag; put texts in quotes.</source>
        <translation>Das Tag entfernen; Texte in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A list or a mapping as a key</source>
        <translation>Eine Liste oder Zuordnung als Schlüssel</translation>
    </message>
    <message>
        <source>YAML allows it; no configuration here has such keys.</source>
        <translation>YAML erlaubt das; keine Konfiguration hier hat solche Schlüssel.</translation>
    </message>
    <message>
        <source>Write the key as a text.</source>
        <translation>Den Schlüssel als Text schreiben.</translation>
    </message>
    <message>
        <source>A single text is too long</source>
        <translation>Ein einzelner Text ist zu lang</translation>
    </message>
    <message>
        <source>The text has {bytes} bytes; this program reads at most {limit} in one value. Mostly a quote was not closed where it should have been.</source>
        <translation>Der Text hat {bytes} Bytes; dieses Programm liest höchstens {limit} in einem Wert. Meist wurde ein Anführungszeichen nicht geschlossen, wo es hingehört.</translation>
    </message>
    <message>
        <source>Look for a missing quote.</source>
        <translation>Nach einem fehlenden Anführungszeichen suchen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Der Server sagt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>Festgestellt</translation>
    </message>
    <message>
        <source>The two reports are the same.</source>
        <translation>Die beiden Berichte sind gleich.</translation>
    </message>
    <message>
        <source>Outcome: {}, then {}.</source>
        <translation>Ergebnis: {}, dann {}.</translation>
    </message>
    <message>
        <source>The first stage that comes out differently: {}.</source>
        <translation>Die erste Stufe, die anders ausgeht: {}.</translation>
    </message>
    <message>
        <source>Values that differ: {}.</source>
        <translation>Werte, die sich unterscheiden: {}.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Asked of the network</source>
        <translation>Vom Netz verlangt</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>The policy {} authorises this evidence.</source>
        <translation>Die Richtlinie {} berechtigt diesen Nachweis.</translation>
    </message>
    <message>
        <source>Every check that was asked for holds.</source>
        <translation>Jede verlangte Prüfung hält.</translation>
    </message>
    <message>
        <source>A check does not hold.</source>
        <translation>Eine Prüfung hält nicht.</translation>
    </message>
    <message>
        <source>No policy authorises this evidence.</source>
        <translation>Keine Richtlinie berechtigt diesen Nachweis.</translation>
    </message>
    <message>
        <source>An answer that was needed is missing: this is neither a pass nor a failure.</source>
        <translation>Eine benötigte Antwort fehlt: Dies ist weder bestanden noch gescheitert.</translation>
    </message>
    <message>
        <source>Hypothetical: at least one stage was disabled, so this says nothing about what a server does.</source>
        <translation>Hypothetisch: Mindestens eine Stufe war abgeschaltet; dies sagt also nichts darüber, was ein Server tut.</translation>
    </message>
    <message>
        <source>Lab: this rests on the root or the keys of a simulated tenant, which Azure has nothing to do with.</source>
        <translation>Labor: Dies beruht auf der Wurzel oder den Schlüsseln eines simulierten Mandanten, mit dem Azure nichts zu tun hat.</translation>
    </message>
    <message>
        <source>Added root: the certificates lead to a root that this program does not ship. Whoever gave it, the operator or the maker of a case, vouches for it; that it is Azure&apos;s is not checked.</source>
        <translation>Hinzugefügte Wurzel: Die Zertifikate führen zu einer Wurzel, die dieses Programm nicht mitliefert. Wer sie angegeben hat, die bedienende Person oder der Ersteller eines Falls, bürgt dafür; dass sie die von Azure ist, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Redacted: {}.</source>
        <translation>Geschwärzt: {}.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>disabled: does not count</source>
        <translation>abgeschaltet: zählt nicht</translation>
    </message>
    <message>
        <source>rests on an earlier failure</source>
        <translation>beruht auf einem früheren Scheitern</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>{}, which was empty</source>
        <translation>{}, das leer war</translation>
    </message>
    <message>
        <source>{} ({} bytes)</source>
        <translation>{} ({} Bytes)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Tenant domain claimed</source>
        <translation>Beanspruchte Mandantendomäne</translation>
    </message>
    <message>
        <source>Resource claimed</source>
        <translation>Beanspruchte Ressource</translation>
    </message>
    <message>
        <source>Nonce expected</source>
        <translation>Erwartete Nonce</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Ersetzungen</translation>
    </message>
    <message>
        <source>SPIFFE ID</source>
        <translation>SPIFFE-ID</translation>
    </message>
    <message>
        <source>Also failed, {}: </source>
        <translation>Ebenfalls gescheitert, {}: </translation>
    </message>
    <message>
        <source>Also unanswered, {}: </source>
        <translation>Ebenfalls unbeantwortet, {}: </translation>
    </message>
    <message>
        <source>Warning, {}: </source>
        <translation>Warnung, {}: </translation>
    </message>
    <message>
        <source>{}, by the word of whoever added it: {}</source>
        <translation>{}, nach dem Wort dessen, der es hinzugefügt hat: {}</translation>
    </message>
    <message>
        <source>yes, by a root that was added</source>
        <translation>ja, durch eine hinzugefügte Wurzel</translation>
    </message>
    <message>
        <source>This path holds; the anchor is a root that was added, under the name {}.</source>
        <translation>Dieser Pfad hält; der Vertrauensanker ist eine hinzugefügte Wurzel, unter dem Namen {}.</translation>
    </message>
    <message>
        <source>This path holds; the anchor is {}.</source>
        <translation>Dieser Pfad hält; der Vertrauensanker ist {}.</translation>
    </message>
    <message>
        <source>This path ends without an anchor: no issuer was found for its last certificate.</source>
        <translation>Dieser Pfad endet ohne Vertrauensanker: Für sein letztes Zertifikat wurde kein Aussteller gefunden.</translation>
    </message>
    <message>
        <source>This path does not hold.</source>
        <translation>Dieser Pfad hält nicht.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Certificate {}: </source>
        <translation>Zertifikat {}: </translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Erlaubt durch</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>{}, {} bytes</source>
        <translation>{}, {} Bytes</translation>
    </message>
    <message>
        <source>Attributes that a pass would hand on</source>
        <translation>Attribute, die bei Bestehen weitergegeben würden</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Leeway</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Decoded: the bytes could be read. Genuine: signed by whom it says. Trusted: the signer leads to an anchor and has the right name, or the key is one of the key set. Authorised: the policy lets it in. Unknown: a check that decides it did not run.</source>
        <translation>Dekodiert: Die Bytes ließen sich lesen. Echt: signiert von dem, den es nennt. Vertraut: Der Unterzeichner führt zu einem Vertrauensanker und hat den richtigen Namen, oder der Schlüssel ist einer des Schlüsselsatzes. Berechtigt: Die Richtlinie lässt es zu. Unbekannt: Eine Prüfung, die es entscheidet, lief nicht.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Indeterminate</source>
        <translation>Unbestimmt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>passed with a warning</source>
        <translation>mit Warnung bestanden</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>missing answer</source>
        <translation>fehlende Antwort</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Berechtigt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>nothing was presented for it</source>
        <translation>dafür wurde nichts vorgelegt</translation>
    </message>
    <message>
        <source>not judged by this program</source>
        <translation>von diesem Programm nicht beurteilt</translation>
    </message>
    <message>
        <source>not reached: an earlier attestor of the policy failed</source>
        <translation>nicht erreicht: Ein früherer Attestor der Richtlinie ist gescheitert</translation>
    </message>
    <message>
        <source>{}, line {}, column {}</source>
        <translation>{}, Zeile {}, Spalte {}</translation>
    </message>
    <message>
        <source>{}, at byte {}</source>
        <translation>{}, bei Byte {}</translation>
    </message>
    <message>
        <source>{}, bytes {} to {}</source>
        <translation>{}, Bytes {} bis {}</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>{}: not evaluated</source>
        <translation>{}: nicht ausgewertet</translation>
    </message>
    <message>
        <source>The answer of the instance metadata service to the request for an attested document: JSON around a signed message.</source>
        <translation>Die Antwort des Instanzmetadatendienstes auf die Frage nach einem attestierten Dokument: JSON um eine signierte Nachricht.</translation>
    </message>
    <message>
        <source>How the signature member is to be read. The service writes pkcs7 and nothing else is accepted.</source>
        <translation>Wie der Eintrag signature zu lesen ist. Der Dienst schreibt pkcs7, und nichts anderes wird angenommen.</translation>
    </message>
    <message>
        <source>The signed message: CMS SignedData in DER, written as standard base64 in one line.</source>
        <translation>Die signierte Nachricht: CMS-SignedData in DER, als Standard-Base64 in einer Zeile geschrieben.</translation>
    </message>
    <message>
        <source>What the metadata service says about the machine. These exact bytes are what the signature covers.</source>
        <translation>Was der Metadatendienst über die Maschine sagt. Genau für diese Bytes gilt die Signatur.</translation>
    </message>
    <message>
        <source>The licence under which the machine runs, as in Azure Hybrid Benefit. Empty when there is none; older API versions leave it out.</source>
        <translation>Die Lizenz, unter der die Maschine läuft, wie bei Azure Hybrid Benefit. Leer, wenn es keine gibt; ältere API-Versionen lassen sie weg.</translation>
    </message>
    <message>
        <source>The challenge that the caller passed to the metadata service, at most 32 characters. Without one the service puts a timestamp of the form yyyyMMdd-HHmmss here, which proves nothing about freshness.</source>
        <translation>Die Herausforderung, die der Aufrufer dem Metadatendienst gegeben hat, höchstens 32 Zeichen. Ohne eine setzt der Dienst hier einen Zeitstempel der Form yyyyMMdd-HHmmss ein, der nichts über die Aktualität beweist.</translation>
    </message>
    <message>
        <source>The marketplace plan of the image that the machine was made from. All members are empty for other images.</source>
        <translation>Der Marketplace-Plan des Images, aus dem die Maschine entstand. Bei anderen Images sind alle Einträge leer.</translation>
    </message>
    <message>
        <source>The name of the marketplace plan.</source>
        <translation>Der Name des Marketplace-Plans.</translation>
    </message>
    <message>
        <source>The marketplace product (the offer) that the plan belongs to.</source>
        <translation>Das Marketplace-Produkt (das Angebot), zu dem der Plan gehört.</translation>
    </message>
    <message>
        <source>Who published the marketplace image.</source>
        <translation>Wer das Marketplace-Image veröffentlicht hat.</translation>
    </message>
    <message>
        <source>The SKU of the image that the machine was made from, such as 22_04-lts-gen2. Empty for custom images.</source>
        <translation>Die SKU des Images, aus dem die Maschine entstand, etwa 22_04-lts-gen2. Bei eigenen Images leer.</translation>
    </message>
    <message>
        <source>The subscription that the machine belongs to. A policy can restrict attestation to a list of these.</source>
        <translation>Das Abonnement, zu dem die Maschine gehört. Eine Richtlinie kann die Attestierung auf eine Liste davon einschränken.</translation>
    </message>
    <message>
        <source>When the document was made and until when it holds.</source>
        <translation>Wann das Dokument gemacht wurde und bis wann es gilt.</translation>
    </message>
    <message>
        <source>When the document was made, in UTC with a year of two digits. It is the real time of the request.</source>
        <translation>Wann das Dokument gemacht wurde, in UTC mit zweistelligem Jahr. Es ist die wirkliche Zeit der Anfrage.</translation>
    </message>
    <message>
        <source>Until when the document holds, in UTC with a year of two digits; in practice six hours after its creation.</source>
        <translation>Bis wann das Dokument gilt, in UTC mit zweistelligem Jahr; in der Praxis sechs Stunden nach seiner Erstellung.</translation>
    </message>
    <message>
        <source>The unique id of the machine, the same as vmId in Resource Manager. It stays the same across restarts.</source>
        <translation>Die eindeutige Id der Maschine, dieselbe wie vmId in Resource Manager. Sie bleibt bei Neustarts gleich.</translation>
    </message>
    <message>
        <source>The outermost structure of CMS: a type and a content of that type (RFC 5652 section 3).</source>
        <translation>Die äußerste Struktur von CMS: ein Typ und ein Inhalt dieses Typs (RFC 5652 Abschnitt 3).</translation>
    </message>
    <message>
        <source>Which kind of CMS content follows. Only id-signedData is accepted here.</source>
        <translation>Welche Art von CMS-Inhalt folgt. Hier wird nur id-signedData angenommen.</translation>
    </message>
    <message>
        <source>The content of the type named above, in an explicit tag.</source>
        <translation>Der Inhalt des oben genannten Typs, in einem expliziten Tag.</translation>
    </message>
    <message>
        <source>Content with one or more signatures over it, and certificates to check them with (RFC 5652 section 5.1).</source>
        <translation>Inhalt mit einer oder mehreren Signaturen darüber und Zertifikaten, um sie zu prüfen (RFC 5652 Abschnitt 5.1).</translation>
    </message>
    <message>
        <source>The version of the structure. It follows from what the structure holds: 1 when the signer is named by issuer and serial number and the content is plain data.</source>
        <translation>Die Version der Struktur. Sie folgt aus dem, was die Struktur enthält: 1, wenn der Unterzeichner nach Aussteller und Seriennummer benannt ist und der Inhalt einfache Daten sind.</translation>
    </message>
    <message>
        <source>The digest algorithms that the signers used, listed early so that content can be hashed while it is read. Azure writes sha256WithRSAEncryption here, which is the name of a signature algorithm.</source>
        <translation>Die Hashverfahren der Unterzeichner, früh aufgeführt, damit der Inhalt beim Lesen gehasht werden kann. Azure schreibt hier sha256WithRSAEncryption, den Namen eines Signaturverfahrens.</translation>
    </message>
    <message>
        <source>The content that is signed, and its type.</source>
        <translation>Der Inhalt, der signiert ist, und sein Typ.</translation>
    </message>
    <message>
        <source>The type of the signed content. It is id-data for anything without a type of its own, such as JSON.</source>
        <translation>Der Typ des signierten Inhalts. Es ist id-data für alles ohne eigenen Typ, etwa JSON.</translation>
    </message>
    <message>
        <source>The signed bytes themselves. Without this field the signature is detached and the content has to come from elsewhere.</source>
        <translation>Die signierten Bytes selbst. Ohne dieses Feld ist die Signatur abgetrennt, und der Inhalt muss von anderswo kommen.</translation>
    </message>
    <message>
        <source>The octets that were signed. The tag and length in front of them are not part of what is hashed.</source>
        <translation>Die Oktette, die signiert wurden. Tag und Länge davor gehören nicht zu dem, was gehasht wird.</translation>
    </message>
    <message>
        <source>Certificates that may help to check the signature. Azure puts in only that of the signer, without intermediates. Nothing vouches for this list.</source>
        <translation>Zertifikate, die beim Prüfen der Signatur helfen können. Azure legt nur das des Unterzeichners hinein, ohne Zwischenzertifikate. Nichts bürgt für diese Liste.</translation>
    </message>
    <message>
        <source>Lists of revoked certificates that the sender attached. They are not used here.</source>
        <translation>Listen widerrufener Zertifikate, die der Absender beigelegt hat. Sie werden hier nicht verwendet.</translation>
    </message>
    <message>
        <source>One entry for each signer. Exactly one is accepted.</source>
        <translation>Ein Eintrag je Unterzeichner. Genau einer wird angenommen.</translation>
    </message>
    <message>
        <source>The version of the signer information: 1 when the signer is named by issuer and serial number, 3 when by key identifier.</source>
        <translation>Die Version der Unterzeichnerangabe: 1, wenn der Unterzeichner nach Aussteller und Seriennummer benannt ist, 3 bei Schlüsselkennung.</translation>
    </message>
    <message>
        <source>Which certificate holds the key of the signer: by issuer and serial number, or by subject key identifier.</source>
        <translation>Welches Zertifikat den Schlüssel des Unterzeichners enthält: nach Aussteller und Seriennummer oder nach Schlüsselkennung.</translation>
    </message>
    <message>
        <source>The name of the authority that issued the signer&apos;s certificate.</source>
        <translation>Der Name der Stelle, die das Zertifikat des Unterzeichners ausgestellt hat.</translation>
    </message>
    <message>
        <source>The serial number of the signer&apos;s certificate, unique for its issuer.</source>
        <translation>Die Seriennummer des Zertifikats des Unterzeichners, bei seinem Aussteller eindeutig.</translation>
    </message>
    <message>
        <source>The key identifier of the signer&apos;s certificate.</source>
        <translation>Die Schlüsselkennung des Zertifikats des Unterzeichners.</translation>
    </message>
    <message>
        <source>The algorithm that the content is hashed with before it is signed. Azure names sha256WithRSAEncryption, which is taken as SHA-256.</source>
        <translation>Das Verfahren, mit dem der Inhalt vor dem Signieren gehasht wird. Azure nennt sha256WithRSAEncryption, was als SHA-256 gilt.</translation>
    </message>
    <message>
        <source>The algorithm of the signature. With rsaEncryption the digest comes from the digest algorithm above (PKCS #1 v1.5).</source>
        <translation>Das Signaturverfahren. Bei rsaEncryption kommt das Hashverfahren aus der Angabe darüber (PKCS #1 v1.5).</translation>
    </message>
    <message>
        <source>The signature over the content, or over the signed attributes where there are any.</source>
        <translation>Die Signatur über den Inhalt oder, wo es welche gibt, über die signierten Attribute.</translation>
    </message>
    <message>
        <source>Attributes that are signed in place of the content; one of them holds the digest of the content. Azure does not use them.</source>
        <translation>Attribute, die anstelle des Inhalts signiert sind; eines davon enthält den Hashwert des Inhalts. Azure verwendet sie nicht.</translation>
    </message>
    <message>
        <source>The type of the content, repeated under the signature (RFC 5652 section 11.1).</source>
        <translation>Der Typ des Inhalts, unter der Signatur wiederholt (RFC 5652 Abschnitt 11.1).</translation>
    </message>
    <message>
        <source>The digest of the content. What is signed is these attributes, so this ties the content to the signature.</source>
        <translation>Der Hashwert des Inhalts. Signiert sind diese Attribute; dieses bindet also den Inhalt an die Signatur.</translation>
    </message>
    <message>
        <source>When the signer says that it signed. Nobody vouches for this time.</source>
        <translation>Wann der Unterzeichner nach eigener Angabe signiert hat. Niemand bürgt für diese Zeit.</translation>
    </message>
    <message>
        <source>Attributes that no signature covers. Anybody can change them.</source>
        <translation>Attribute, für die keine Signatur gilt. Jeder kann sie ändern.</translation>
    </message>
    <message>
        <source>The object identifier of the algorithm.</source>
        <translation>Der Objektbezeichner des Verfahrens.</translation>
    </message>
    <message>
        <source>Parameters of the algorithm. For RSA and most digests it is NULL or absent.</source>
        <translation>Parameter des Verfahrens. Bei RSA und den meisten Hashverfahren NULL oder weggelassen.</translation>
    </message>
    <message>
        <source>Which attribute this is.</source>
        <translation>Welches Attribut dies ist.</translation>
    </message>
    <message>
        <source>The values of the attribute.</source>
        <translation>Die Werte des Attributs.</translation>
    </message>
    <message>
        <source>A certificate that came with the message.</source>
        <translation>Ein Zertifikat, das mit der Nachricht kam.</translation>
    </message>
    <message>
        <source>The country, in two letters.</source>
        <translation>Das Land, in zwei Buchstaben.</translation>
    </message>
    <message>
        <source>The organization.</source>
        <translation>Die Organisation.</translation>
    </message>
    <message>
        <source>The name that people know the holder by. Host names here count for nothing; those of subjectAltName do.</source>
        <translation>Der Name, unter dem Menschen den Inhaber kennen. Hostnamen zählen hier nicht; die in subjectAltName zählen.</translation>
    </message>
    <message>
        <source>Which attribute of the name this is.</source>
        <translation>Welches Attribut des Namens dies ist.</translation>
    </message>
    <message>
        <source>The text of the attribute.</source>
        <translation>Der Text des Attributs.</translation>
    </message>
    <message>
        <source>A public key with the name it belongs to and what it may be used for, signed by an authority (RFC 5280).</source>
        <translation>Ein öffentlicher Schlüssel mit dem Namen, zu dem er gehört, und dem, wofür er verwendet werden darf, von einer Stelle signiert (RFC 5280).</translation>
    </message>
    <message>
        <source>Everything that the issuer&apos;s signature covers.</source>
        <translation>Alles, wofür die Signatur des Ausstellers gilt.</translation>
    </message>
    <message>
        <source>The version of the certificate, counted from 0. Extensions need version 3.</source>
        <translation>Die Version des Zertifikats, ab 0 gezählt. Erweiterungen brauchen Version 3.</translation>
    </message>
    <message>
        <source>The number of the certificate, unique for its issuer, at most 20 octets.</source>
        <translation>Die Nummer des Zertifikats, bei seinem Aussteller eindeutig, höchstens 20 Oktette.</translation>
    </message>
    <message>
        <source>The algorithm that the issuer signs with. It has to equal the one outside the signed part.</source>
        <translation>Das Verfahren, mit dem der Aussteller signiert. Es muss gleich dem außerhalb des signierten Teils sein.</translation>
    </message>
    <message>
        <source>The name of the authority that signed. It has to equal the subject of the next certificate in the path.</source>
        <translation>Der Name der Stelle, die signiert hat. Er muss gleich dem Inhaber des nächsten Zertifikats im Pfad sein.</translation>
    </message>
    <message>
        <source>The time in which the certificate holds, both ends included.</source>
        <translation>Die Zeit, in der das Zertifikat gilt, beide Enden eingeschlossen.</translation>
    </message>
    <message>
        <source>The first second at which the certificate holds.</source>
        <translation>Die erste Sekunde, in der das Zertifikat gilt.</translation>
    </message>
    <message>
        <source>The last second at which the certificate holds.</source>
        <translation>Die letzte Sekunde, in der das Zertifikat gilt.</translation>
    </message>
    <message>
        <source>Whom the key belongs to. Azure&apos;s signers are named metadata.azure.com; what is checked are the names in the subjectAltName extension.</source>
        <translation>Wem der Schlüssel gehört. Die Unterzeichner von Azure heißen metadata.azure.com; geprüft werden die Namen in der Erweiterung subjectAltName.</translation>
    </message>
    <message>
        <source>The public key and its algorithm. Pinned roots are recognised by the digest of these bytes.</source>
        <translation>Der öffentliche Schlüssel und sein Verfahren. Hinterlegte Wurzeln werden am Hashwert dieser Bytes erkannt.</translation>
    </message>
    <message>
        <source>The kind of the public key.</source>
        <translation>Die Art des öffentlichen Schlüssels.</translation>
    </message>
    <message>
        <source>The object identifier of the kind of key.</source>
        <translation>Der Objektbezeichner der Schlüsselart.</translation>
    </message>
    <message>
        <source>The public key itself, in the form of its algorithm.</source>
        <translation>Der öffentliche Schlüssel selbst, in der Form seines Verfahrens.</translation>
    </message>
    <message>
        <source>An RSA public key: modulus and exponent (RFC 8017 appendix A.1.1).</source>
        <translation>Ein öffentlicher RSA-Schlüssel: Modulus und Exponent (RFC 8017 Anhang A.1.1).</translation>
    </message>
    <message>
        <source>The product of the two primes. Its length is the size of the key.</source>
        <translation>Das Produkt der beiden Primzahlen. Seine Länge ist die Größe des Schlüssels.</translation>
    </message>
    <message>
        <source>The public exponent, nearly always 65537.</source>
        <translation>Der öffentliche Exponent, fast immer 65537.</translation>
    </message>
    <message>
        <source>An identifier for the issuer from before names were unique. RFC 5280 tells authorities not to use it.</source>
        <translation>Eine Kennung des Ausstellers aus der Zeit, als Namen nicht eindeutig waren. RFC 5280 rät Stellen davon ab.</translation>
    </message>
    <message>
        <source>An identifier for the subject from before names were unique. RFC 5280 tells authorities not to use it.</source>
        <translation>Eine Kennung des Inhabers aus der Zeit, als Namen nicht eindeutig waren. RFC 5280 rät Stellen davon ab.</translation>
    </message>
    <message>
        <source>What the key may be used for, and where to find more about certificate and issuer.</source>
        <translation>Wofür der Schlüssel verwendet werden darf und wo mehr über Zertifikat und Aussteller zu finden ist.</translation>
    </message>
    <message>
        <source>The extensions, each at most once.</source>
        <translation>Die Erweiterungen, jede höchstens einmal.</translation>
    </message>
    <message>
        <source>Which extension this is.</source>
        <translation>Welche Erweiterung dies ist.</translation>
    </message>
    <message>
        <source>Whether a verifier that does not understand the extension has to refuse the certificate.</source>
        <translation>Ob ein Prüfer, der die Erweiterung nicht versteht, das Zertifikat ablehnen muss.</translation>
    </message>
    <message>
        <source>The contents of the extension, DER inside an octet string.</source>
        <translation>Der Inhalt der Erweiterung, DER in einer Oktettfolge.</translation>
    </message>
    <message>
        <source>The algorithm of the signature. It has to equal the one inside the signed part.</source>
        <translation>Das Signaturverfahren. Es muss gleich dem innerhalb des signierten Teils sein.</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature over the signed part.</source>
        <translation>Die Signatur des Ausstellers über den signierten Teil.</translation>
    </message>
    <message>
        <source>Parameters of the algorithm. For RSA it is NULL, for elliptic curves the curve.</source>
        <translation>Parameter des Verfahrens. Bei RSA NULL, bei elliptischen Kurven die Kurve.</translation>
    </message>
    <message>
        <source>A short name for this key, usually a digest of it. Certificates issued with it carry the same value as authority key identifier.</source>
        <translation>Ein kurzer Name für diesen Schlüssel, meist ein Hashwert davon. Damit ausgestellte Zertifikate tragen denselben Wert als authorityKeyIdentifier.</translation>
    </message>
    <message>
        <source>Which key of the issuer signed. It helps to choose among issuers of one name and proves nothing.</source>
        <translation>Welcher Schlüssel des Ausstellers signiert hat. Das hilft, unter Ausstellern eines Namens zu wählen, und beweist nichts.</translation>
    </message>
    <message>
        <source>The subject key identifier of the issuer&apos;s key.</source>
        <translation>Die Schlüsselkennung (subjectKeyIdentifier) des Schlüssels des Ausstellers.</translation>
    </message>
    <message>
        <source>The issuer of the issuer&apos;s certificate.</source>
        <translation>Der Aussteller des Zertifikats des Ausstellers.</translation>
    </message>
    <message>
        <source>The serial number of the issuer&apos;s certificate.</source>
        <translation>Die Seriennummer des Zertifikats des Ausstellers.</translation>
    </message>
    <message>
        <source>What the key may do: digitalSignature for a signer, keyCertSign for an authority (RFC 5280 section 4.2.1.3).</source>
        <translation>Was der Schlüssel darf: digitalSignature bei einem Unterzeichner, keyCertSign bei einer Stelle (RFC 5280 Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>For which purposes the key may be used. Azure&apos;s signers have serverAuth, until 2026 clientAuth as well.</source>
        <translation>Für welche Zwecke der Schlüssel verwendet werden darf. Die Unterzeichner von Azure haben serverAuth, bis 2026 auch clientAuth.</translation>
    </message>
    <message>
        <source>Whether the key may sign certificates, and how many authorities may follow below it.</source>
        <translation>Ob der Schlüssel Zertifikate signieren darf und wie viele Stellen darunter folgen dürfen.</translation>
    </message>
    <message>
        <source>TRUE for an authority. A certificate without it must not issue others.</source>
        <translation>TRUE bei einer Stelle. Ein Zertifikat ohne das darf keine anderen ausstellen.</translation>
    </message>
    <message>
        <source>How many further authorities may stand between this one and the end of the path.</source>
        <translation>Wie viele weitere Stellen zwischen dieser und dem Ende des Pfads stehen dürfen.</translation>
    </message>
    <message>
        <source>The names that the certificate is for. The metadata service&apos;s certificate has metadata.azure.com, or another cloud&apos;s domain, and that of its region.</source>
        <translation>Die Namen, für die das Zertifikat ist. Das Zertifikat des Metadatendienstes hat metadata.azure.com oder die Domäne einer anderen Cloud und die seiner Region.</translation>
    </message>
    <message>
        <source>Further names of the issuer. Not used here.</source>
        <translation>Weitere Namen des Ausstellers. Hier nicht verwendet.</translation>
    </message>
    <message>
        <source>A host name that the certificate is for. The region in front of the metadata domain is the only signed hint of the location.</source>
        <translation>Ein Hostname, für den das Zertifikat ist. Die Region vor der Metadatendomäne ist der einzige signierte Hinweis auf den Ort.</translation>
    </message>
    <message>
        <source>A host name.</source>
        <translation>Ein Hostname.</translation>
    </message>
    <message>
        <source>An address, or an address with its mask in name constraints.</source>
        <translation>Eine Adresse, in Namenseinschränkungen eine Adresse mit ihrer Maske.</translation>
    </message>
    <message>
        <source>A mail address.</source>
        <translation>Eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A distinguished name.</source>
        <translation>Ein Distinguished Name.</translation>
    </message>
    <message>
        <source>An address on the web.</source>
        <translation>Eine Adresse im Web.</translation>
    </message>
    <message>
        <source>A name of a kind that an object identifier tells.</source>
        <translation>Ein Name einer Art, die ein Objektbezeichner nennt.</translation>
    </message>
    <message>
        <source>An object identifier as a name.</source>
        <translation>Ein Objektbezeichner als Name.</translation>
    </message>
    <message>
        <source>Which names certificates below this authority may have.</source>
        <translation>Welche Namen Zertifikate unter dieser Stelle haben dürfen.</translation>
    </message>
    <message>
        <source>Names have to lie below one of these, for each kind of name that is listed.</source>
        <translation>Namen müssen unter einem von diesen liegen, für jede aufgeführte Art von Namen.</translation>
    </message>
    <message>
        <source>Names must not lie below any of these.</source>
        <translation>Namen dürfen unter keinem von diesen liegen.</translation>
    </message>
    <message>
        <source>Under which rules the certificate was issued. Shown, and not judged here.</source>
        <translation>Nach welchen Regeln das Zertifikat ausgestellt wurde. Gezeigt und hier nicht beurteilt.</translation>
    </message>
    <message>
        <source>The object identifier of the rules, such as domain-validated.</source>
        <translation>Der Objektbezeichner der Regeln, etwa domain-validated.</translation>
    </message>
    <message>
        <source>Where the rules can be read, or a notice to show.</source>
        <translation>Wo die Regeln zu lesen sind, oder ein anzuzeigender Hinweis.</translation>
    </message>
    <message>
        <source>Which policies of the issuer equal which of the subject.</source>
        <translation>Welche Richtlinien des Ausstellers welchen des Inhabers gleichen.</translation>
    </message>
    <message>
        <source>How policies have to be followed further down the path.</source>
        <translation>Wie Richtlinien weiter unten im Pfad befolgt werden müssen.</translation>
    </message>
    <message>
        <source>From how deep on anyPolicy counts for nothing.</source>
        <translation>Ab welcher Tiefe anyPolicy nichts mehr zählt.</translation>
    </message>
    <message>
        <source>Where the lists of revoked certificates are. Revocation is not asked about here.</source>
        <translation>Wo die Sperrlisten sind. Nach Widerrufen wird hier nicht gefragt.</translation>
    </message>
    <message>
        <source>One place of a revocation list.</source>
        <translation>Ein Ort einer Sperrliste.</translation>
    </message>
    <message>
        <source>Where the newest changes to the revocation list are.</source>
        <translation>Wo die neuesten Änderungen der Sperrliste sind.</translation>
    </message>
    <message>
        <source>Where to find the issuer&apos;s certificate and its revocation service. Anybody can write an address here until the chain holds, so only known hosts are asked.</source>
        <translation>Wo das Zertifikat des Ausstellers und sein Widerrufsdienst zu finden sind. Bis die Kette hält, kann jeder hier eine Adresse hinschreiben; deshalb werden nur bekannte Hosts gefragt.</translation>
    </message>
    <message>
        <source>What is found at the address: the issuer&apos;s certificate (caIssuers) or a revocation service (OCSP).</source>
        <translation>Was unter der Adresse zu finden ist: das Zertifikat des Ausstellers (caIssuers) oder ein Widerrufsdienst (OCSP).</translation>
    </message>
    <message>
        <source>The address. That of caIssuers is where a missing intermediate certificate is fetched.</source>
        <translation>Die Adresse. Von der bei caIssuers wird ein fehlendes Zwischenzertifikat abgerufen.</translation>
    </message>
    <message>
        <source>Where to find services of the subject.</source>
        <translation>Wo Dienste des Inhabers zu finden sind.</translation>
    </message>
    <message>
        <source>Promises of public logs to record this certificate (RFC 6962). Not checked here.</source>
        <translation>Zusagen öffentlicher Verzeichnisse, dieses Zertifikat aufzunehmen (RFC 6962). Hier nicht geprüft.</translation>
    </message>
    <message>
        <source>Marks a certificate that was only made for public logs and must never be accepted.</source>
        <translation>Kennzeichnet ein Zertifikat, das nur für öffentliche Verzeichnisse gemacht wurde und nie angenommen werden darf.</translation>
    </message>
    <message>
        <source>Features of TLS that the holder promises, such as stapled revocation answers.</source>
        <translation>Eigenschaften von TLS, die der Inhaber zusagt, etwa angeheftete Widerrufsantworten.</translation>
    </message>
    <message>
        <source>Tells that the revocation of this responder need not be asked about.</source>
        <translation>Sagt, dass nach einem Widerruf dieses Antworters nicht gefragt werden muss.</translation>
    </message>
    <message>
        <source>Statements about certificates that are qualified under European law.</source>
        <translation>Angaben zu Zertifikaten, die nach europäischem Recht qualifiziert sind.</translation>
    </message>
    <message>
        <source>The template of Microsoft&apos;s authority that the certificate was made from, with its version.</source>
        <translation>Die Vorlage der Microsoft-Stelle, aus der das Zertifikat entstand, mit ihrer Version.</translation>
    </message>
    <message>
        <source>The name of the template of Microsoft&apos;s authority.</source>
        <translation>Der Name der Vorlage der Microsoft-Stelle.</translation>
    </message>
    <message>
        <source>Which certificate and which key of Microsoft&apos;s authority were in use.</source>
        <translation>Welches Zertifikat und welcher Schlüssel der Microsoft-Stelle in Gebrauch waren.</translation>
    </message>
    <message>
        <source>The digest of the authority&apos;s certificate before this one.</source>
        <translation>Der Hashwert des Zertifikats der Stelle vor diesem.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s own form of the extended key usage.</source>
        <translation>Microsofts eigene Form der erweiterten Schlüsselverwendung.</translation>
    </message>
    <message>
        <source>The state or province.</source>
        <translation>Das Land oder die Provinz.</translation>
    </message>
    <message>
        <source>The place.</source>
        <translation>Der Ort.</translation>
    </message>
    <message>
        <source>A part of the organization.</source>
        <translation>Ein Teil der Organisation.</translation>
    </message>
    <message>
        <source>One label of a domain name.</source>
        <translation>Ein Bestandteil eines Domänennamens.</translation>
    </message>
    <message>
        <source>The organization&apos;s entry in a public register.</source>
        <translation>Der Eintrag der Organisation in einem öffentlichen Register.</translation>
    </message>
    <message>
        <source>The first part of the token: how it is signed (RFC 7515). Nothing in it is trusted before the signature holds.</source>
        <translation>Der erste Teil des Tokens: wie es signiert ist (RFC 7515). Nichts darin gilt als vertrauenswürdig, bevor die Signatur hält.</translation>
    </message>
    <message>
        <source>The signature algorithm. Only RS256 is accepted: it is what Entra signs with, and a token must not choose a weaker one.</source>
        <translation>Das Signaturverfahren. Nur RS256 wird angenommen: Damit signiert Entra, und ein Token darf kein schwächeres wählen.</translation>
    </message>
    <message>
        <source>The kind of token, JWT.</source>
        <translation>Die Art des Tokens, JWT.</translation>
    </message>
    <message>
        <source>Which key of the issuer&apos;s key set signed. It is looked up there and nowhere else.</source>
        <translation>Welcher Schlüssel aus dem Schlüsselsatz des Ausstellers signiert hat. Er wird dort nachgeschlagen und nirgends sonst.</translation>
    </message>
    <message>
        <source>The SHA-1 thumbprint of the signing certificate. In Entra&apos;s version 1 tokens it equals kid; version 2 leaves it out.</source>
        <translation>Der SHA-1-Fingerabdruck des Signierzertifikats. In Entras Token der Version 1 ist er gleich kid; Version 2 lässt ihn weg.</translation>
    </message>
    <message>
        <source>The SHA-256 thumbprint of the signing certificate.</source>
        <translation>Der SHA-256-Fingerabdruck des Signierzertifikats.</translation>
    </message>
    <message>
        <source>Certificates of the signing key. A token that brings its own key is refused.</source>
        <translation>Zertifikate des Signierschlüssels. Ein Token, das seinen eigenen Schlüssel mitbringt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>An address of certificates of the key. A token must not say where its key is found, so this is refused.</source>
        <translation>Eine Adresse von Zertifikaten des Schlüssels. Ein Token darf nicht sagen, wo sein Schlüssel zu finden ist; das wird also abgelehnt.</translation>
    </message>
    <message>
        <source>An address of a key set. A token must not say where its key is found, so this is refused.</source>
        <translation>Eine Adresse eines Schlüsselsatzes. Ein Token darf nicht sagen, wo sein Schlüssel zu finden ist; das wird also abgelehnt.</translation>
    </message>
    <message>
        <source>The signing key itself. A token that brings its own key is refused.</source>
        <translation>Der Signierschlüssel selbst. Ein Token, das seinen eigenen Schlüssel mitbringt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Extensions that have to be understood. None are, so this is refused.</source>
        <translation>Erweiterungen, die verstanden werden müssen. Keine wird verstanden; das wird also abgelehnt.</translation>
    </message>
    <message>
        <source>The kind of the payload, for tokens inside tokens.</source>
        <translation>Die Art der Nutzlast, für Token in Token.</translation>
    </message>
    <message>
        <source>A value that Entra puts into tokens for Microsoft Graph. Such a token can only be checked by its receiver.</source>
        <translation>Ein Wert, den Entra in Token für Microsoft Graph setzt. Ein solches Token kann nur sein Empfänger prüfen.</translation>
    </message>
    <message>
        <source>A compact JSON Web Signature: header, payload and signature, each in base64url, with dots between them.</source>
        <translation>Eine kompakte JSON Web Signature: Header, Nutzlast und Signatur, jedes in base64url, mit Punkten dazwischen.</translation>
    </message>
    <message>
        <source>The claims of the token: the second part, signed together with the header.</source>
        <translation>Die Claims des Tokens: der zweite Teil, zusammen mit dem Header signiert.</translation>
    </message>
    <message>
        <source>The signature over the first two parts. Whoever has it can use the token until it expires, so it is masked.</source>
        <translation>Die Signatur über die ersten beiden Teile. Wer sie hat, kann das Token bis zu seinem Ablauf benutzen; sie wird also unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>Whom the token is for. Version 1 tokens have the resource as it was asked for, with or without a slash at the end; version 2 tokens the client id of the application.</source>
        <translation>Für wen das Token ist. Token der Version 1 haben die Ressource, wie nach ihr gefragt wurde, mit oder ohne Schrägstrich am Ende; Token der Version 2 die Client-Id der Anwendung.</translation>
    </message>
    <message>
        <source>Who issued the token: the tenant&apos;s address at Entra, in one form for version 1 and another for version 2.</source>
        <translation>Wer das Token ausgestellt hat: die Adresse des Mandanten bei Entra, in einer Form für Version 1 und einer anderen für Version 2.</translation>
    </message>
    <message>
        <source>When the token was issued, in seconds since 1970.</source>
        <translation>Wann das Token ausgestellt wurde, in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>Before this time the token must not be accepted, in seconds since 1970. Entra writes the time of issue.</source>
        <translation>Vor dieser Zeit darf das Token nicht angenommen werden, in Sekunden seit 1970. Entra schreibt die Zeit der Ausstellung.</translation>
    </message>
    <message>
        <source>From this time on the token must not be accepted, in seconds since 1970. Tokens of managed identities hold for 24 hours and 5 minutes.</source>
        <translation>Ab dieser Zeit darf das Token nicht mehr angenommen werden, in Sekunden seit 1970. Token verwalteter Identitäten gelten 24 Stunden und 5 Minuten.</translation>
    </message>
    <message>
        <source>The id of the tenant that the token belongs to. It selects the entry of the policy.</source>
        <translation>Die Id des Mandanten, zu dem das Token gehört. Sie wählt den Eintrag der Richtlinie aus.</translation>
    </message>
    <message>
        <source>The object id of the principal: of the managed identity for which the token was issued. A policy can demand one.</source>
        <translation>Die Objekt-Id des Prinzipals: der verwalteten Identität, für die das Token ausgestellt wurde. Eine Richtlinie kann eine verlangen.</translation>
    </message>
    <message>
        <source>The principal as the application sees it. For managed identities it equals oid.</source>
        <translation>Der Prinzipal, wie ihn die Anwendung sieht. Bei verwalteten Identitäten ist er gleich oid.</translation>
    </message>
    <message>
        <source>The client id of the identity that asked for the token (version 1).</source>
        <translation>Die Client-Id der Identität, die nach dem Token gefragt hat (Version 1).</translation>
    </message>
    <message>
        <source>The client id of the identity that asked for the token (version 2).</source>
        <translation>Die Client-Id der Identität, die nach dem Token gefragt hat (Version 2).</translation>
    </message>
    <message>
        <source>How the client proved who it is (version 1): 0 not at all, 1 by a secret, 2 by a certificate. Managed identities have 2.</source>
        <translation>Wie der Client nachgewiesen hat, wer er ist (Version 1): 0 gar nicht, 1 mit einem Geheimnis, 2 mit einem Zertifikat. Verwaltete Identitäten haben 2.</translation>
    </message>
    <message>
        <source>How the client proved who it is (version 2): 0 not at all, 1 by a secret, 2 by a certificate.</source>
        <translation>Wie der Client nachgewiesen hat, wer er ist (Version 2): 0 gar nicht, 1 mit einem Geheimnis, 2 mit einem Zertifikat.</translation>
    </message>
    <message>
        <source>Who authenticated the subject. It equals the issuer unless the account is a guest.</source>
        <translation>Wer das Subjekt authentifiziert hat. Gleich dem Aussteller, sofern das Konto kein Gast ist.</translation>
    </message>
    <message>
        <source>The kind of subject: app for identities without a user. For an application&apos;s own audience it may be missing.</source>
        <translation>Die Art des Subjekts: app bei Identitäten ohne Benutzer. Bei der eigenen Zielgruppe einer Anwendung kann es fehlen.</translation>
    </message>
    <message>
        <source>The version of the token format, 1.0 or 2.0. It is chosen by the application that the token is for.</source>
        <translation>Die Version des Tokenformats, 1.0 oder 2.0. Sie wählt die Anwendung, für die das Token ist.</translation>
    </message>
    <message>
        <source>The resource id of the managed identity: of the machine for a system-assigned one, of the identity itself for a user-assigned one.</source>
        <translation>Die Ressourcen-Id der verwalteten Identität: die der Maschine bei einer vom System zugewiesenen, die der Identität selbst bei einer vom Benutzer zugewiesenen.</translation>
    </message>
    <message>
        <source>The resource id of the machine on which a user-assigned identity asked for the token.</source>
        <translation>Die Ressourcen-Id der Maschine, auf der eine vom Benutzer zugewiesene Identität nach dem Token gefragt hat.</translation>
    </message>
    <message>
        <source>When the tenant was made, in seconds since 1970.</source>
        <translation>Wann der Mandant angelegt wurde, in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>How the subject is related to the tenant. For Microsoft&apos;s own use.</source>
        <translation>Wie sich das Subjekt zum Mandanten verhält. Für Microsofts eigenen Gebrauch.</translation>
    </message>
    <message>
        <source>Tells that the client understands continuous access evaluation.</source>
        <translation>Sagt, dass der Client die fortlaufende Zugriffsbewertung versteht.</translation>
    </message>
    <message>
        <source>Roles of the application that were granted to the identity.</source>
        <translation>Rollen der Anwendung, die der Identität gewährt wurden.</translation>
    </message>
    <message>
        <source>Permissions that a user granted to an application. A managed identity has none.</source>
        <translation>Berechtigungen, die ein Benutzer einer Anwendung gewährt hat. Eine verwaltete Identität hat keine.</translation>
    </message>
    <message>
        <source>The name with which a user signs in. A managed identity has none.</source>
        <translation>Der Name, mit dem sich ein Benutzer anmeldet. Eine verwaltete Identität hat keinen.</translation>
    </message>
    <message>
        <source>A name of the user for people. A managed identity has none.</source>
        <translation>Ein für Menschen lesbarer Name des Benutzers. Eine verwaltete Identität hat keinen.</translation>
    </message>
    <message>
        <source>The display name of the user.</source>
        <translation>Der Anzeigename des Benutzers.</translation>
    </message>
    <message>
        <source>Groups that the subject is a member of.</source>
        <translation>Gruppen, in denen das Subjekt Mitglied ist.</translation>
    </message>
    <message>
        <source>Directory roles of the subject.</source>
        <translation>Verzeichnisrollen des Subjekts.</translation>
    </message>
    <message>
        <source>Opaque to everybody but Entra.</source>
        <translation>Für alle außer Entra undurchsichtig.</translation>
    </message>
    <message>
        <source>The unique id of the token, as in the sign-in logs.</source>
        <translation>Die eindeutige Id des Tokens, wie in den Anmeldeprotokollen.</translation>
    </message>
    <message>
        <source>The unique id of the token.</source>
        <translation>Die eindeutige Id des Tokens.</translation>
    </message>
    <message>
        <source>When the subject signed in, in seconds since 1970.</source>
        <translation>Wann sich das Subjekt angemeldet hat, in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>How strongly the user authenticated.</source>
        <translation>Wie stark sich der Benutzer authentifiziert hat.</translation>
    </message>
    <message>
        <source>By which means the user authenticated.</source>
        <translation>Auf welche Weise sich der Benutzer authentifiziert hat.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key set (RFC 7517): the keys that it signs tokens with now, before and soon.</source>
        <translation>Der Schlüsselsatz des Ausstellers (RFC 7517): die Schlüssel, mit denen er Token jetzt, bisher und demnächst signiert.</translation>
    </message>
    <message>
        <source>The keys, in no order that means anything.</source>
        <translation>Die Schlüssel, in einer Reihenfolge ohne Bedeutung.</translation>
    </message>
    <message>
        <source>The kind of key. RSA is what is accepted here.</source>
        <translation>Die Art des Schlüssels. Angenommen wird hier RSA.</translation>
    </message>
    <message>
        <source>What the key is for: sig for signatures.</source>
        <translation>Wofür der Schlüssel ist: sig für Signaturen.</translation>
    </message>
    <message>
        <source>The name of the key, by which a token&apos;s header chooses it.</source>
        <translation>Der Name des Schlüssels, mit dem der Header eines Tokens ihn auswählt.</translation>
    </message>
    <message>
        <source>The algorithm that the key is for. Entra leaves it out.</source>
        <translation>Das Verfahren, für das der Schlüssel ist. Entra lässt es weg.</translation>
    </message>
    <message>
        <source>What the key may do. Entra leaves it out.</source>
        <translation>Was der Schlüssel darf. Entra lässt es weg.</translation>
    </message>
    <message>
        <source>The modulus of an RSA key in base64url. Its length is the size of the key.</source>
        <translation>Der Modulus eines RSA-Schlüssels in base64url. Seine Länge ist die Größe des Schlüssels.</translation>
    </message>
    <message>
        <source>The public exponent of an RSA key in base64url. AQAB is 65537.</source>
        <translation>Der öffentliche Exponent eines RSA-Schlüssels in base64url. AQAB ist 65537.</translation>
    </message>
    <message>
        <source>The curve of an elliptic curve key.</source>
        <translation>Die Kurve eines Schlüssels auf einer elliptischen Kurve.</translation>
    </message>
    <message>
        <source>The x coordinate of an elliptic curve key.</source>
        <translation>Die x-Koordinate eines Schlüssels auf einer elliptischen Kurve.</translation>
    </message>
    <message>
        <source>The y coordinate of an elliptic curve key.</source>
        <translation>Die y-Koordinate eines Schlüssels auf einer elliptischen Kurve.</translation>
    </message>
    <message>
        <source>Certificates of the key, base64 DER. Entra&apos;s are signed by themselves, so they add nothing to the key.</source>
        <translation>Zertifikate des Schlüssels, DER in Base64. Die von Entra sind von sich selbst signiert; sie fügen dem Schlüssel also nichts hinzu.</translation>
    </message>
    <message>
        <source>The SHA-1 thumbprint of the first certificate. In Entra&apos;s key sets it equals kid.</source>
        <translation>Der SHA-1-Fingerabdruck des ersten Zertifikats. In Entras Schlüsselsätzen ist er gleich kid.</translation>
    </message>
    <message>
        <source>The SHA-256 thumbprint of the first certificate.</source>
        <translation>Der SHA-256-Fingerabdruck des ersten Zertifikats.</translation>
    </message>
    <message>
        <source>For which issuer the key may be used. {tenantid} stands for any tenant.</source>
        <translation>Für welchen Aussteller der Schlüssel verwendet werden darf. {tenantid} steht für einen beliebigen Mandanten.</translation>
    </message>
    <message>
        <source>Which cloud the key belongs to. Keys of other clouds can be in the same set.</source>
        <translation>Zu welcher Cloud der Schlüssel gehört. Schlüssel anderer Clouds können im selben Satz sein.</translation>
    </message>
    <message>
        <source>A private part of the key. It has no place in a key set that is published, so the key is refused and the value masked.</source>
        <translation>Ein privater Teil des Schlüssels. Er hat in einem veröffentlichten Schlüsselsatz nichts verloren; der Schlüssel wird also abgelehnt und der Wert unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>The issuer&apos;s description of itself: OpenID Connect discovery document.</source>
        <translation>Die Beschreibung des Ausstellers von sich selbst: OpenID-Connect-Discovery-Dokument.</translation>
    </message>
    <message>
        <source>The issuer exactly as its tokens write it. It has to equal the one that the policy expects.</source>
        <translation>Der Aussteller genau so, wie ihn seine Token schreiben. Er muss gleich dem sein, den die Richtlinie erwartet.</translation>
    </message>
    <message>
        <source>Where the issuer&apos;s key set is. It has to be https and lie with the issuer&apos;s own hosts.</source>
        <translation>Wo der Schlüsselsatz des Ausstellers ist. Es muss https sein und bei den Hosts des Ausstellers selbst liegen.</translation>
    </message>
    <message>
        <source>Where users sign in.</source>
        <translation>Wo sich Benutzer anmelden.</translation>
    </message>
    <message>
        <source>Where clients get tokens.</source>
        <translation>Wo Clients Token bekommen.</translation>
    </message>
    <message>
        <source>Where devices without a browser begin to sign in.</source>
        <translation>Wo Geräte ohne Browser die Anmeldung beginnen.</translation>
    </message>
    <message>
        <source>Where claims about a user can be asked for.</source>
        <translation>Wo nach Claims über einen Benutzer gefragt werden kann.</translation>
    </message>
    <message>
        <source>Where users sign out.</source>
        <translation>Wo sich Benutzer abmelden.</translation>
    </message>
    <message>
        <source>Algorithms that the issuer signs with. Entra names RS256.</source>
        <translation>Verfahren, mit denen der Aussteller signiert. Entra nennt RS256.</translation>
    </message>
    <message>
        <source>What an authorization request can ask for.</source>
        <translation>Was eine Autorisierungsanfrage verlangen kann.</translation>
    </message>
    <message>
        <source>How an authorization answer can come back.</source>
        <translation>Wie eine Autorisierungsantwort zurückkommen kann.</translation>
    </message>
    <message>
        <source>Whether one user has the same subject at all applications; Entra uses pairwise subjects.</source>
        <translation>Ob ein Benutzer bei allen Anwendungen dasselbe Subjekt hat; Entra verwendet paarweise Subjekte.</translation>
    </message>
    <message>
        <source>Scopes that can be asked for.</source>
        <translation>Bereiche (scopes), nach denen gefragt werden kann.</translation>
    </message>
    <message>
        <source>Claims that tokens of this issuer may have.</source>
        <translation>Claims, die Token dieses Ausstellers haben können.</translation>
    </message>
    <message>
        <source>How clients can prove who they are.</source>
        <translation>Wie Clients nachweisen können, wer sie sind.</translation>
    </message>
    <message>
        <source>The region of the tenant&apos;s data.</source>
        <translation>Die Region der Daten des Mandanten.</translation>
    </message>
    <message>
        <source>The cloud that the issuer belongs to.</source>
        <translation>Die Cloud, zu der der Aussteller gehört.</translation>
    </message>
    <message>
        <source>The host of the older Graph in this cloud.</source>
        <translation>Der Host des älteren Graph in dieser Cloud.</translation>
    </message>
    <message>
        <source>The host of Microsoft Graph in this cloud.</source>
        <translation>Der Host von Microsoft Graph in dieser Cloud.</translation>
    </message>
    <message>
        <source>Where access by roles is decided in this cloud.</source>
        <translation>Wo in dieser Cloud über Zugriff nach Rollen entschieden wird.</translation>
    </message>
    <message>
        <source>Where Kerberos tickets are handed out.</source>
        <translation>Wo Kerberos-Tickets ausgegeben werden.</translation>
    </message>
    <message>
        <source>Whether sign-out is told to applications through the browser.</source>
        <translation>Ob Anwendungen das Abmelden über den Browser mitgeteilt wird.</translation>
    </message>
    <message>
        <source>Whether requests can be given by address.</source>
        <translation>Ob Anfragen als Adresse übergeben werden können.</translation>
    </message>
    <message>
        <source>The resource id: subscription, resource group, provider and name. Compared without regard to case.</source>
        <translation>Die Ressourcen-Id: Abonnement, Ressourcengruppe, Anbieter und Name. Ohne Rücksicht auf Groß- und Kleinschreibung verglichen.</translation>
    </message>
    <message>
        <source>The name of the resource.</source>
        <translation>Der Name der Ressource.</translation>
    </message>
    <message>
        <source>The kind of resource, such as Microsoft.Compute/virtualMachines.</source>
        <translation>Die Art der Ressource, etwa Microsoft.Compute/virtualMachines.</translation>
    </message>
    <message>
        <source>The region of the resource. It has to fit the region in the name of the document&apos;s signer.</source>
        <translation>Die Region der Ressource. Sie muss zur Region im Namen des Unterzeichners des Dokuments passen.</translation>
    </message>
    <message>
        <source>Names and values that people gave the resource. Those that the policy lists become attributes.</source>
        <translation>Namen und Werte, die der Ressource von Menschen gegeben wurden. Die in der Richtlinie aufgeführten werden zu Attributen.</translation>
    </message>
    <message>
        <source>The availability zones of the resource.</source>
        <translation>Die Verfügbarkeitszonen der Ressource.</translation>
    </message>
    <message>
        <source>What is particular to this kind of resource.</source>
        <translation>Was dieser Art von Ressource eigen ist.</translation>
    </message>
    <message>
        <source>The unique id of the machine. It has to equal vmId in the signed document: that is what ties the two together.</source>
        <translation>Die eindeutige Id der Maschine. Sie muss gleich vmId im signierten Dokument sein: Das verbindet beide.</translation>
    </message>
    <message>
        <source>The scale set that the machine belongs to.</source>
        <translation>Die Skalierungsgruppe, zu der die Maschine gehört.</translation>
    </message>
    <message>
        <source>The resource id of the scale set.</source>
        <translation>Die Ressourcen-Id der Skalierungsgruppe.</translation>
    </message>
    <message>
        <source>The network interfaces of the machine.</source>
        <translation>Die Netzwerkschnittstellen der Maschine.</translation>
    </message>
    <message>
        <source>The network interfaces, each by its resource id.</source>
        <translation>Die Netzwerkschnittstellen, jede nach ihrer Ressourcen-Id.</translation>
    </message>
    <message>
        <source>The resource id of a network interface. It is fetched to learn about subnets and security groups.</source>
        <translation>Die Ressourcen-Id einer Netzwerkschnittstelle. Sie wird abgerufen, um Subnetze und Sicherheitsgruppen zu erfahren.</translation>
    </message>
    <message>
        <source>The network interfaces of a machine in a scale set, described in place.</source>
        <translation>Die Netzwerkschnittstellen einer Maschine in einer Skalierungsgruppe, an Ort und Stelle beschrieben.</translation>
    </message>
    <message>
        <source>The network interfaces of a machine in a scale set.</source>
        <translation>Die Netzwerkschnittstellen einer Maschine in einer Skalierungsgruppe.</translation>
    </message>
    <message>
        <source>The addresses of the network interface, each in a subnet.</source>
        <translation>Die Adressen der Netzwerkschnittstelle, jede in einem Subnetz.</translation>
    </message>
    <message>
        <source>The resource id of the subnet, which also names its virtual network. Both become attributes.</source>
        <translation>Die Ressourcen-Id des Subnetzes, die auch sein virtuelles Netz nennt. Beide werden zu Attributen.</translation>
    </message>
    <message>
        <source>The security group of the network interface.</source>
        <translation>Die Sicherheitsgruppe der Netzwerkschnittstelle.</translation>
    </message>
    <message>
        <source>The resource id of the security group. Its name becomes an attribute.</source>
        <translation>Die Ressourcen-Id der Sicherheitsgruppe. Ihr Name wird zu einem Attribut.</translation>
    </message>
    <message>
        <source>How the last change of the resource went.</source>
        <translation>Wie die letzte Änderung der Ressource ausging.</translation>
    </message>
    <message>
        <source>The number of the machine in its scale set.</source>
        <translation>Die Nummer der Maschine in ihrer Skalierungsgruppe.</translation>
    </message>
    <message>
        <source>The managed identities of the machine.</source>
        <translation>Die verwalteten Identitäten der Maschine.</translation>
    </message>
    <message>
        <source>The object id of the system-assigned identity, oid in its tokens.</source>
        <translation>Die Objekt-Id der vom System zugewiesenen Identität, oid in ihren Token.</translation>
    </message>
    <message>
        <source>The tenant of the system-assigned identity.</source>
        <translation>Der Mandant der vom System zugewiesenen Identität.</translation>
    </message>
    <message>
        <source>The tenant that the subscription belongs to. It has to be the tenant of the policy.</source>
        <translation>Der Mandant, zu dem das Abonnement gehört. Er muss der Mandant der Richtlinie sein.</translation>
    </message>
    <message>
        <source>The resource that manages this one: of a subscription, tenants that have been given access.</source>
        <translation>Die Ressource, die diese verwaltet: bei einem Abonnement Mandanten, denen Zugriff gewährt wurde.</translation>
    </message>
    <message>
        <source>The id of the subscription.</source>
        <translation>Die Id des Abonnements.</translation>
    </message>
    <message>
        <source>The name of the subscription for people.</source>
        <translation>Der für Menschen lesbare Name des Abonnements.</translation>
    </message>
    <message>
        <source>the certificate that issued {name}</source>
        <translation>das Zertifikat, das {name} ausgestellt hat</translation>
    </message>
    <message>
        <source>the OpenID configuration of {name}</source>
        <translation>die OpenID-Konfiguration von {name}</translation>
    </message>
    <message>
        <source>the signing keys</source>
        <translation>die Signierschlüssel</translation>
    </message>
    <message>
        <source>the virtual machine, from Azure Resource Manager</source>
        <translation>die virtuelle Maschine, von Azure Resource Manager</translation>
    </message>
    <message>
        <source>the network interface, from Azure Resource Manager</source>
        <translation>die Netzwerkschnittstelle, von Azure Resource Manager</translation>
    </message>
    <message>
        <source>the scale set, from Azure Resource Manager</source>
        <translation>die Skalierungsgruppe, von Azure Resource Manager</translation>
    </message>
    <message>
        <source>the {name}, from Azure Resource Manager</source>
        <translation>das Objekt {name}, von Azure Resource Manager</translation>
    </message>
    <message>
        <source>redacted: identifiers, folders, nonces, the digest of the evidence. What remains: times, names and digests of certificates, the policy&apos;s name, public addresses, and the verdict.</source>
        <translation>geschwärzt: Kennungen, Ordner, Nonces, der Hashwert des Nachweises. Was bleibt: Zeiten, Namen und Hashwerte von Zertifikaten, der Name der Richtlinie, öffentliche Adressen und das Urteil.</translation>
    </message>
    <message>
        <source>This path holds. It ends at its last certificate, which has the pinned name and key of {}; where that certificate came from and who issued it does not matter.</source>
        <translation>Dieser Pfad hält. Er endet bei seinem letzten Zertifikat, das den hinterlegten Namen und Schlüssel von {} hat; woher dieses Zertifikat kam und wer es ausgestellt hat, spielt keine Rolle.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>mit Warnung</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>noch nicht erreicht</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>sie darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ihre Links führen im Kreis</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>ihr Name ist zu lang</translation>
    </message>
    <message>
        <source>it is a device or a socket, not a file</source>
        <translation>sie ist ein Gerät oder ein Socket, keine Datei</translation>
    </message>
    <message>
        <source>the system could not read it</source>
        <translation>das System konnte sie nicht lesen</translation>
    </message>
    <message>
        <source>it is a folder; open the files in it</source>
        <translation>sie ist ein Ordner; die Dateien darin öffnen</translation>
    </message>
    <message>
        <source>it is a pipe, not a file</source>
        <translation>sie ist eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>no file can be called that</source>
        <translation>keine Datei kann so heißen</translation>
    </message>
</context>
</TS>
