// Names as they are common in the Netherlands; people are put together from them at random and are nobody.
/** Surnames many people share, commonest first. */
export const GEWONE_ACHTERNAMEN = `
de Jong,Jansen,de Vries,van den Berg,Bakker,van Dijk,Visser,Janssen,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,
Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,van der Linden,Kok,Jacobs,de Haan,Vermeulen,van den Heuvel,van der Veen,van den Broek,de Bruijn,
de Bruin,van der Heijden,Schouten,van Beek,Willems,van Vliet,van de Ven,Hoekstra,Maas,Verhoeven,Koster,van Dam,van der Wal,Prins,Blom,Huisman,Peeters,
de Jonge,Kuipers,van Veen,Post,Kuiper,Veenstra,Kramer,van den Brink,Scholten,van Wijk,Postma,Martens,Vink,de Ruiter,Timmermans,Groen,Gerritsen,Jonker,
van Loon,Boer,van der Velde,Willemsen,Smeets,de Lange,de Vos,Bosch,van Dongen,Schipper,de Koning,van der Laan,Koning,van der Velden,Driessen,
van Doorn,Hermans,Evers,van den Bosch,van der Meulen,Hofman,Bosman,Wolters,Sanders,van der Horst,Mol,Kuijpers,Molenaar,van de Pol,de Leeuw,Verbeek,
Yilmaz,Kaya,Demir,Ozturk,Aydin,Celik,Sahin,Yildiz,Yildirim,Arslan,El Idrissi,El Amrani,Bouzid,Ait Ahmed,El Bouazzaoui,Bennani,Haddad,Achahbar,Mohamed,
Ali,Hassan,Singh,Nguyen,Kowalski,Nowak,Wisniewski,Ramdin,Kartosen,Martina,Pinas,Schmidt,Meyer,Müller,Weber,Thijssen,Claassen,Claessens,Franssen,
Goossens,Cornelissen,Pietersen,Zwart,Zwarts,Kroon,Kroes,Kuijt,Kuyt,Schaap,Schaft,Buijs,Buys,Nijhuis,Nijhof,Stam,Tol,Veerman,Zwarthoed,Kwakman,
Schilder,Karregat,Sombroek,Beentjes,Henneman,Duin,Duijn,van Duijn,Twisk,Hes,Burger,Borst,Zonneveld,Kaandorp,Tromp,Nuijens,Admiraal,Baltus,Bakkum,
Castricum,Limmen,Schermer,Valkering,Zandbergen`.replace(/\n/g, '').split(',');

/** Beginnings and endings of which rarer surnames are made. */
export const BEGIN = `
Berg,Veld,Dijk,Hof,Land,Wal,Zee,Meer,Water,Bos,Heide,Brug,Kerk,Molen,Huis,Burg,Steen,Zand,Duin,Riet,Lind,Eik,Beuk,Wilg,Popel,Haver,Rog,Tarwe,Koren,
Hooi,Ooster,Wester,Noorder,Zuider,Midden,Boven,Beneden,Oude,Nieuwe,Groot,Klein,Lang,Kort,Breed,Smal,Hoog,Laag,Diep,Rood,Wit,Zwart,Groen,Blauw,Goud,
Zilver,Koper,IJzer,Hout,Stroo,Kool,Appel,Peer,Kers,Noten,Bloem,Roos,Tulp,Hazen,Vossen,Wolf,Beer,Leeuw,Arend,Valk,Uil,Raaf,Spreeuw,Merel,Vink,Schaap,
Geit,Paard,Koe,Kalf,Varken,Haan,Kip,Eend,Zwaan,Vis,Snoek,Baars,Karp,Aal,Kreeft`.replace(/\n/g, '').split(',');

export const EIND = `
man,mans,stra,sma,inga,huis,huizen,berg,veld,dijk,hof,hoven,land,burg,horst,rode,wijk,dam,kamp,meijer,bakker,boer,ink,ing,sen,mond,steeg,laar,donk,
brink,gaard,poort,bergen,straat`.replace(/\n/g, '').split(',');

export const ZELDZAME_ACHTERNAMEN = BEGIN.flatMap((begin) => EIND.map((eind) => begin + eind));

/** First names, of all generations and several origins. */
export const VOORNAMEN = `
Jan,Johannes,Kees,Cornelis,Piet,Pieter,Henk,Hendrik,Willem,Wim,Gerrit,Dirk,Klaas,Sjaak,Jacob,Jaap,Peter,Hans,Johan,Theo,Ton,Antonius,Frank,Mark,
Marcel,Erik,Edwin,Ronald,Rob,Robert,Richard,Michel,Patrick,Dennis,Jeroen,Martijn,Bas,Sebastiaan,Tim,Thomas,Daan,Sem,Lucas,Levi,Finn,Noah,Milan,Jesse,
Bram,Lars,Luuk,Thijs,Matthijs,Ruben,Stijn,Mohamed,Mohammed,Ahmed,Ali,Youssef,Mehmet,Mustafa,Emre,Yusuf,Hassan,Ibrahim,Omar,Bilal,Pawel,Piotr,
Krzysztof,Maria,Anna,Johanna,Cornelia,Elisabeth,Wilhelmina,Catharina,Adriana,Margaretha,Hendrika,Jannie,Riet,Truus,Corrie,Annie,Ans,Els,Marijke,Ineke,
Wil,Joke,Gerda,Thea,Ria,Tineke,Marja,Monique,Sandra,Esther,Linda,Petra,Saskia,Mirjam,Marieke,Marloes,Anouk,Lisa,Laura,Sanne,Femke,Lotte,Emma,Julia,
Sophie,Eva,Zoë,Tess,Noor,Saar,Mila,Fatima,Aïsha,Khadija,Samira,Naima,Ayse,Fatma,Zeynep,Elif,Emine,Hatice,Meryem,Agnieszka,Katarzyna,Malgorzata,Priya,
Soraya,Chantal,Wendy,Kim,Nancy,Bianca,Manon,Fleur,Isa,Roos,Renée,Hélène,Chloé,Jill,Britt`.replace(/\n/g, '').split(',');
